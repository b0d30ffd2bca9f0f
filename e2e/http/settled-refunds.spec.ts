import { beforeAll, describe, expect, it } from "vitest";
import { officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import { AMOUNT, bouncedRefund } from "./support/bounced";
import {
  askBack,
  books,
  cancelParcel,
  decide,
  deliver,
  findingOf,
  givenBack,
  ownVariant,
  paidParcels,
  provider,
  refund,
  settle,
  waitForRefund,
} from "./support/refunds";
import { facilities, orderOf, someVariant } from "./support/shop";
import { available } from "./support/stock";
import { anotherOfFinance, moveTransfer, outcomes } from "./support/transfers";

const SOON = { timeout: 25_000, interval: 500 };
const REFERENCE = "TRF 0093817, 27-11-2026";

let here = "";
let there = "";
let staff = "";
let finance = "";

beforeAll(async () => {
  here = await ownVariant(20);
  there = (await someVariant(facilities.other, 20)).id;
  [staff, finance] = await Promise.all([signIn(officers.staff), signIn(officers.finance)]);
});

const bounced = () => bouncedRefund({ here, there });

/** All of the payment went back for something else, so that Stripe refuses every refund of it. */
async function nothingLeft(order_id: string): Promise<void> {
  const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
  await provider.refunds.create({
    payment_intent: attempt.payment_intent_id,
    metadata: { refund_id: "rfr_spec" },
  });
}

const mirrored = (id: string) => database("refund_request").where({ id }).whereNotNull("mirrored_at");

describe("a refund that Stripe can't make", { timeout: 120_000 }, () => {
  it("is done once its bank transfer is recorded: in the books, for the buyer, and for good", async () => {
    const { id, failed, order, order_id, token } = await bounced();
    const { status, body } = await settle(finance, id, { reference: `  ${REFERENCE} ` });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "done",
      paid_by_transfer: true,
      transfer_reference: REFERENCE,
      done_at: expect.any(String),
      allowed_actions: [],
    });
    expect(body.history.at(-1)).toMatchObject({
      status: "done",
      by: "Keuangan Pusat",
      note: `Transfer bank: ${REFERENCE}`,
    });
    const [event] = await database("refund_event").where({ request_id: id }).orderBy("created_at", "desc");
    const officer = await database("officer").where({ email: officers.finance }).first("id");
    expect(event.officer_id).toBe(officer.id);

    expect(await books(order_id)).toMatchObject({
      payment_clearing: order.total,
      treasurer_bank: -AMOUNT,
      state_revenue: AMOUNT - order.subtotal,
    });
    expect((await givenBack(order_id)).map((one) => one.status)).toEqual(["failed"]);
    expect(await findingOf(finance, failed)).toBeUndefined();
    const { body: seen } = await orderOf(token);
    expect(seen.refunded_total).toBe(AMOUNT);
    expect(seen.consignments.flatMap(({ refunds }) => refunds)).toMatchObject([
      { id, status: "done", paid_by_transfer: true },
    ]);
    expect(JSON.stringify(seen)).not.toContain("0093817");
    const mails = database("outbox").where({ topic: "mail", key: `refunded:${id}:transfer` });
    expect(await mails).toHaveLength(1);

    for (const again of [await settle(finance, id), await decide(finance, id, "retry")]) {
      expect([again.status, again.body.code]).toEqual([409, "refund_already_decided"]);
    }
    // Told of the failure again, it stays done.
    const events = { object_id: failed };
    await database("stripe_event").where(events).update({ processed_at: null, next_attempt_at: new Date() });
    await expect
      .poll(() => database("stripe_event").where(events).whereNull("processed_at"), SOON)
      .toHaveLength(0);
    expect((await refund(finance, id)).body.status).toBe("done");
    expect((await books(order_id)).treasurer_bank).toBe(-AMOUNT);
    const row = () => database("refund_request").where({ id });
    const back = database.transaction((trx) =>
      trx("refund_request").where({ id }).update({ state: "failed", done_at: null }),
    );
    expect(await refusalOf(back)).toBe("refund_step");
    expect(await refusalOf(row().update({ transfer_reference: "TRF 1111111" }))).toBe("refund_frozen");
  });

  it("and that was never sent is told to Medusa as well, and puts its goods back", async () => {
    const { own, order, order_id } = await paidParcels(here, there);
    await deliver(own.id);
    const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
    const { body } = await askBack(staff, own.id, { items, include_shipping: true, restock: true });
    const id = body.refunds[0]?.id ?? "";
    await nothingLeft(order_id);
    const left = await available(here);
    await decide(finance, id, "approve");
    await waitForRefund(id, "failed");
    expect(await available(here)).toBe(left);
    expect((await settle(finance, id)).status).toBe(200);
    expect(await available(here)).toBe(left + 1);
    const price = own.items[0]?.unit_price ?? 0;
    expect(await books(order_id)).toEqual({
      payment_clearing: order.total,
      treasurer_bank: -(price + own.shipping),
      courier_payable: own.shipping - order.shipping_total,
      state_revenue: price - order.subtotal,
    });
    await expect.poll(() => mirrored(id), SOON).toHaveLength(1);
    const transactions = await database("order_transaction").where({ order_id, reference: "refund" });
    expect(transactions.map((one) => [one.reference_id, Number(one.amount)])).toEqual([
      [id, -(price + own.shipping)],
    ]);
  });

  it("at a further try either is nothing to look after any more once it is settled", async () => {
    const { id, failed, order_id } = await bounced();
    await nothingLeft(order_id);
    await decide(finance, id, "retry");
    await waitForRefund(id, "failed");
    expect(await findingOf(finance, failed)).toMatchObject({ kind: "refund_failed", amount: AMOUNT });
    expect((await settle(finance, id)).status).toBe(200);
    expect(await findingOf(finance, failed)).toBeUndefined();
  });

  it("is neither settled nor begun while money given back in Stripe's dashboard is recorded by no request", async () => {
    const { id, foreign, order_id, payment_intent } = await bounced();
    await moveTransfer(finance, id, "begin-transfer");
    const { id: made } = await provider.refunds.create({ payment_intent, amount: 400_000 });
    const refused = await moveTransfer(finance, id, "settle-by-hand");
    expect([refused.status, refused.body.code]).toEqual([409, "refund_unrecorded_at_stripe"]);
    // Whose money it was, the desk can't know: it says what goes on beside it.
    await expect
      .poll(() => findingOf(finance, made), SOON)
      .toMatchObject({ kind: "refund_at_stripe", beside_transfer: "request" });
    expect((await moveTransfer(finance, id, "release-transfer")).status).toBe(200);
    expect(await findingOf(finance, made)).toMatchObject({ beside_transfer: null });
    const early = await moveTransfer(finance, id, "begin-transfer");
    expect([early.status, early.body.code]).toEqual([409, "refund_unrecorded_at_stripe"]);

    const other = await signIn(officers.otherStaff);
    await deliver(foreign.id, other);
    const items = [{ item_id: foreign.items[0]?.id, quantity: 1 }];
    const { body } = await askBack(other, foreign.id, { items, goods_amount: 4000 });
    const recorded = body.refunds[0]?.id ?? "";
    await decide(finance, recorded, "approve");
    await waitForRefund(recorded, "done");
    expect((await settle(finance, id)).status).toBe(200);
    expect((await books(order_id)).treasurer_bank).toBe(-AMOUNT);
  });

  it("isn't paid by transfer when its money went back at Stripe after all", async () => {
    const { id, order_id, payment_intent } = await bounced();
    const { id: made } = await provider.refunds.create({ payment_intent, amount: AMOUNT * 100 });
    const answer = await moveTransfer(finance, id, "begin-transfer");
    expect([answer.status, answer.body.code]).toEqual([409, "refund_found_at_stripe"]);
    await decide(finance, id, "retry");
    await waitForRefund(id, "done");
    const { body } = await refund(finance, id);
    expect(body).toMatchObject({ stripe_refund_id: made, paid_by_transfer: false, transfer_reference: null });
    expect((await books(order_id)).treasurer_bank).toBeUndefined();
  });

  it("is recorded once, however many press at once", async () => {
    const { id, order_id } = await bounced();
    await moveTransfer(finance, id, "begin-transfer");
    const answers = await Promise.all([1, 2, 3].map(() => moveTransfer(finance, id, "settle-by-hand")));
    expect(outcomes(answers)).toEqual(["200", "409 refund_already_decided", "409 refund_already_decided"]);
    expect((await books(order_id)).treasurer_bank).toBe(-AMOUNT);
  });

  it("needs the transfer's number, and a refund that failed and is held", async () => {
    const { own, order_id } = await paidParcels(here, there);
    const { body } = await cancelParcel(staff, own.id);
    const id = body.refunds[0]?.id ?? "";
    const record = (body?: object) => moveTransfer(finance, id, "settle-by-hand", body);
    for (const wrong of [{}, { reference: " abc " }, { reference: "x".repeat(201) }, { reference: 12_345 }]) {
      const answer = await record(wrong);
      expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, ["reference"]]);
    }
    expect((await record({ reference: REFERENCE, amount: 1 })).status).toBe(400);
    for (const whose of [
      await record({ reference: REFERENCE, begun: undefined }),
      await moveTransfer(finance, id, "release-transfer", { begun: undefined }),
    ]) {
      expect([whose.status, Object.keys(whose.body.fields ?? {})]).toEqual([400, ["begun"]]);
    }
    for (const early of [await record(), await moveTransfer(finance, id, "begin-transfer")]) {
      expect([early.status, early.body.code]).toEqual([409, "refund_already_decided"]);
    }
    await nothingLeft(order_id);
    await decide(finance, id, "approve");
    await waitForRefund(id, "failed");
    const unheld = await record();
    expect([unheld.status, unheld.body.code]).toEqual([409, "transfer_not_begun"]);
    for (const step of ["begin-transfer", "settle-by-hand", "release-transfer"] as const) {
      expect((await moveTransfer(finance, "rfr_none", step)).status).toBe(404);
    }
  });
});

describe("a refund whose officer is at the bank", { timeout: 120_000 }, () => {
  it("is tried again and paid by nobody else, who reads whom to ask", async () => {
    const { id, order_id, token } = await bounced();
    const other = await anotherOfFinance();
    const begun = await moveTransfer(other.token, id, "begin-transfer");
    expect(begun.status).toBe(200);
    expect(begun.body).toMatchObject({
      status: "transferring",
      transfer_begun: { at: expect.any(String), by: other.name },
      allowed_actions: ["settle_by_hand", "release_transfer"],
    });
    expect(begun.body.history.at(-1)).toMatchObject({ status: "transferring", by: "Keuangan Pusat" });
    for (const refused of [
      await decide(finance, id, "retry"),
      await moveTransfer(finance, id, "begin-transfer"),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([409, "transfer_begun"]);
    }
    expect((await refund(finance, id)).body.transfer_begun?.by).toBe(other.name);
    const auditor = await refund(await signIn(officers.auditor), id);
    expect(auditor.body.transfer_begun).toMatchObject({ by: null, is_mine: false });
    expect(JSON.stringify(auditor.body)).not.toContain(other.name);
    const { body: seen } = await orderOf(token);
    expect(seen.consignments.flatMap(({ refunds }) => refunds)).toMatchObject([
      { id, status: "transferring", paid_by_transfer: false },
    ]);
    expect(JSON.stringify(seen)).not.toContain(other.name);

    const settled = await moveTransfer(finance, id, "settle-by-hand");
    expect(settled.body).toMatchObject({ status: "done", transfer_begun: null, paid_by_transfer: true });
    expect((await books(order_id)).treasurer_bank).toBe(-AMOUNT);
  });

  it("is begun once, however many press at once, and never while it is tried again", async () => {
    const { id } = await bounced();
    const begun = await Promise.all([1, 2, 3].map(() => moveTransfer(finance, id, "begin-transfer")));
    expect(outcomes(begun)).toEqual(["200", "409 transfer_begun", "409 transfer_begun"]);
    expect((await moveTransfer(finance, id, "release-transfer")).status).toBe(200);
    const both = await Promise.all([
      decide(finance, id, "retry"),
      moveTransfer(finance, id, "begin-transfer"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [code] = both.flatMap(({ body }) => body.code ?? []);
    // Stripe may be asked when the other has had it made already.
    expect(["transfer_begun", "refund_already_decided", "refund_found_at_stripe"]).toContain(code);
  });

  it("is failed again when nothing was paid: it can be tried once more, or begun by another", async () => {
    const { id, order_id } = await bounced();
    const other = await anotherOfFinance();
    await moveTransfer(other.token, id, "begin-transfer");
    const released = await moveTransfer(finance, id, "release-transfer");
    expect(released.status).toBe(200);
    expect(released.body).toMatchObject({
      status: "failed",
      transfer_begun: null,
      allowed_actions: ["retry", "begin_transfer"],
    });
    for (const step of ["release-transfer", "settle-by-hand"] as const) {
      const late = await moveTransfer(other.token, id, step);
      expect([late.status, late.body.code]).toEqual([409, "transfer_not_begun"]);
    }
    expect((await decide(finance, id, "retry")).status).toBe(200);
    await waitForRefund(id, "done");
    expect((await books(order_id)).treasurer_bank).toBeUndefined();
    expect((await givenBack(order_id)).map((one) => one.status)).toEqual(["succeeded", "failed"]);
  });

  it("isn't recorded when its money went back at Stripe meanwhile; released, it is recorded of that", async () => {
    const { id, failed, payment_intent } = await bounced();
    await moveTransfer(finance, id, "begin-transfer");
    // Told of the failure again, it stays held.
    const events = { object_id: failed };
    await database("stripe_event").where(events).update({ processed_at: null, next_attempt_at: new Date() });
    await expect
      .poll(() => database("stripe_event").where(events).whereNull("processed_at"), SOON)
      .toHaveLength(0);
    expect((await refund(finance, id)).body.status).toBe("transferring");

    const { id: made } = await provider.refunds.create({ payment_intent, amount: AMOUNT * 100 });
    const refused = await moveTransfer(finance, id, "settle-by-hand");
    expect([refused.status, refused.body.code]).toEqual([409, "refund_found_at_stripe"]);
    // Who has the page open before going to the bank reads of it there.
    await expect
      .poll(async () => (await refund(finance, id)).body.given_back_before, SOON)
      .toMatchObject({ amount: AMOUNT });
    await moveTransfer(finance, id, "release-transfer");
    await decide(finance, id, "retry");
    await waitForRefund(id, "done");
    expect((await refund(finance, id)).body.stripe_refund_id).toBe(made);
  });
});

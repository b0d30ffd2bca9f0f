import { beforeAll, describe, expect, it } from "vitest";
import { officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import {
  askBack,
  books,
  bounces,
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

const SOON = { timeout: 25_000, interval: 500 };
const AMOUNT = 12_345;
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

/** A refund that was done, and that the buyer's bank sent back. */
async function bounced() {
  const parcels = await paidParcels(here, there);
  await deliver(parcels.own.id);
  const items = [{ item_id: parcels.own.items[0]?.id, quantity: 1 }];
  const asked = await askBack(staff, parcels.own.id, { items, goods_amount: AMOUNT });
  const id = asked.body.refunds[0]?.id ?? "";
  await decide(finance, id, "approve");
  await waitForRefund(id, "done");
  const failed = (await refund(finance, id)).body.stripe_refund_id ?? "";
  await bounces(failed);
  await waitForRefund(id, "failed");
  return { ...parcels, id, failed };
}

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

  it("isn't settled while money given back in Stripe's dashboard is recorded by no request", async () => {
    const { id, foreign, order_id } = await bounced();
    const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
    const { payment_intent_id: payment_intent } = attempt;
    await provider.refunds.create({ payment_intent, amount: 400_000 });
    const refused = await settle(finance, id);
    expect([refused.status, refused.body.code]).toEqual([409, "refund_unrecorded_at_stripe"]);

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
    const { id, order_id } = await bounced();
    const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
    const { id: made } = await provider.refunds.create({
      payment_intent: attempt.payment_intent_id,
      amount: AMOUNT * 100,
    });
    const answer = await settle(finance, id);
    expect([answer.status, answer.body.code]).toEqual([409, "refund_found_at_stripe"]);
    await decide(finance, id, "retry");
    await waitForRefund(id, "done");
    const { body } = await refund(finance, id);
    expect(body).toMatchObject({ stripe_refund_id: made, paid_by_transfer: false, transfer_reference: null });
    expect((await books(order_id)).treasurer_bank).toBeUndefined();
  });

  it("is recorded once, however many press at once", async () => {
    const { id, order_id } = await bounced();
    const answers = await Promise.all([1, 2, 3].map(() => settle(finance, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await books(order_id)).treasurer_bank).toBe(-AMOUNT);
  });

  it("needs the transfer's number, and a refund that failed", async () => {
    const { own } = await paidParcels(here, there);
    const { body } = await cancelParcel(staff, own.id);
    const id = body.refunds[0]?.id ?? "";
    for (const wrong of [{}, { reference: " abc " }, { reference: "x".repeat(201) }, { reference: 12_345 }]) {
      const answer = await settle(finance, id, wrong);
      expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, ["reference"]]);
    }
    expect((await settle(finance, id, { reference: REFERENCE, amount: 1 })).status).toBe(400);
    const early = await settle(finance, id);
    expect([early.status, early.body.code]).toEqual([409, "refund_already_decided"]);
    expect((await settle(finance, "rfr_none")).status).toBe(404);
  });
});

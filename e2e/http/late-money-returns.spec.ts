import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import { mailAbout } from "./support/mailbox";
import { bought, feeOf, finding, goodsOfBoth, operate, someSession, SOON } from "./support/payment-desk";
import { books, provider } from "./support/refunds";
import { openPayment, orderOf, placedOrder, post, pressOnPaymentPage, waitForOrder } from "./support/shop";
import { moveFindingTransfer, outcomes, reference, settleBy } from "./support/transfers";

let here = "";
let there = "";
let finance = "";

beforeAll(async () => {
  [here, there] = await goodsOfBoth(40);
  finance = await signIn(officers.finance);
});

describe("late money that Stripe refuses to give back", { timeout: 120_000 }, () => {
  const settle = (id: string, body?: object) => settleBy(moveFindingTransfer, finance, id, body);
  const told = async (token: string) => (await orderOf(token)).body;

  /** A transfer that came after its buyer had cancelled. */
  async function refusedReturn() {
    const placed = await placedOrder({ variant_id: here, quantity: 1 }, { variant_id: there, quantity: 1 });
    const page = await openPayment(placed.token);
    await pressOnPaymentPage(page, "transfer-later");
    await waitForOrder(placed.token, ({ payment_state }) => payment_state === "processing");
    await post(`/orders/by-token/${placed.token}/cancel`);
    const attempt = () => database("payment_attempt").where({ order_id: placed.order_id }).first();
    const { id, amount } = await attempt();
    // Stripe refuses a key under which something else was asked before.
    await someSession({}, { idempotencyKey: `refund-${id}-${amount * 100}` });
    await pressOnPaymentPage(page, "transfer");
    await expect.poll(async () => (await attempt()).status, SOON).toBe("paid");
    const intent = String((await attempt()).payment_intent_id);
    await expect.poll(() => finding(intent), SOON).toBeDefined();
    return { ...placed, attempt_id: String(id), amount: Number(amount), intent };
  }

  it("is reported and told to its buyer, and nothing is tried for ever", async () => {
    const { token, attempt_id, amount, intent, display_id } = await refusedReturn();
    expect(await finding(intent)).toMatchObject({
      kind: "refund_failed",
      amount,
      order_display_id: display_id,
      transfer_due: amount,
    });
    expect(await told(token)).toMatchObject({
      payment_state: "expired",
      payment_notes: [{ kind: "return_failed", amount }],
    });
    const waiting = () => database("stripe_event").where({ attempt_id, processed_at: null });
    await expect.poll(waiting, SOON).toEqual([]);
    const auditor = await signIn(officers.auditor);
    const { body } = await api<PaymentDesk>("/officer/pnbp/payments", { token: auditor });
    expect(body.findings.find(({ id }) => id === intent)?.transfer_due).toBeNull();
  });

  it.each(["before", "after"] as const)(
    "is settled by bank transfer, %s its payout: the books come out the same",
    async (time) => {
      const { order_id, token, attempt_id, amount, intent, display_id } = await refusedReturn();
      const fee = await feeOf(intent);
      if (time === "after") {
        await operate("payouts");
        const arrived = { payment_clearing: -amount, provider_fee: fee, treasurer_bank: amount - fee };
        await expect.poll(() => books(order_id), SOON).toEqual(arrived);
      }
      const { status, body } = await settle(intent);
      expect(status).toBe(200);
      expect(body.findings.filter(({ id }) => id === intent)).toEqual([]);
      if (time === "before") {
        expect(await books(order_id)).toEqual({ payment_clearing: amount, treasurer_bank: -amount });
        await operate("payouts");
      }
      const settled = { payment_clearing: 0, provider_fee: fee, treasurer_bank: -fee };
      await expect.poll(() => books(order_id), SOON).toEqual(settled);
      const clearing: { facility_id: string; amount: string }[] = await database("ledger_posting as p")
        .join("ledger_entry as e", "e.id", "p.entry_id")
        .where({ "e.order_id": order_id, "p.account": "payment_clearing" })
        .groupBy("e.facility_id")
        .select("e.facility_id", database.raw("sum(p.amount) AS amount"));
      expect(clearing.map((row) => Number(row.amount))).toEqual([0, 0]);

      const order = await told(token);
      expect(order).toMatchObject({
        payment_state: "refunded",
        payment_notes: [{ kind: "returned_by_transfer", amount }],
      });
      expect(JSON.stringify(order)).not.toContain("0093817");
      expect((await mailAbout(display_id, /^Dana .* dikembalikan/)).text).toContain("lewat transfer bank");
      const mails = database("outbox").where({ topic: "mail" }).whereLike("key", `refunded:${attempt_id}%`);
      expect(await mails.pluck("key")).toEqual([`refunded:${attempt_id}:transfer`]);
      const again = await settle(intent);
      expect([again.status, again.body.code]).toEqual([409, "return_already_settled"]);
      const row = () => database("payment_transfer").where({ attempt_id });
      expect(await refusalOf(row().update({ reference: "TRF 1111111" }))).toBe("return_transfer_frozen");
      expect(await refusalOf(row().delete())).toBe("return_transfer_frozen");
    },
  );

  it("doesn't open its order again once the goods are there: its buyer may be paid by transfer any moment", async () => {
    const { order_id, attempt_id } = await refusedReturn();
    const payment = () => database("order_payment").where({ order_id });
    await expect.poll(() => payment().whereNotNull("settled_at"), SOON).toHaveLength(1);
    await payment().update({ cancel_reason: "deadline" });
    const events = () => database("stripe_event").where({ attempt_id });
    await expect.poll(() => events().whereNull("processed_at"), SOON).toEqual([]);
    expect(await events().update({ processed_at: null, next_attempt_at: new Date() })).toBeGreaterThan(0);
    await expect.poll(() => events().whereNull("processed_at"), SOON).toEqual([]);
    expect(await payment().first("state")).toEqual({ state: "cancelled" });
  });

  it("is settled once, however many press at once", async () => {
    const { order_id, amount, intent } = await refusedReturn();
    const answers = await Promise.all([1, 2, 3].map(() => settle(intent)));
    expect(outcomes(answers)).toEqual(["200", "409 return_already_settled", "409 return_already_settled"]);
    expect(await books(order_id)).toEqual({ payment_clearing: amount, treasurer_bank: -amount });
  });

  it("is neither settled nor begun while a part of it is given back at Stripe, or the buyer's bank disputes it", async () => {
    const [given, disputed] = await Promise.all([refusedReturn(), refusedReturn()]);
    const move = ({ intent }: { intent: string }, step: Parameters<typeof moveFindingTransfer>[2]) =>
      moveFindingTransfer(finance, intent, step);
    for (const one of [given, disputed]) expect((await move(one, "begin-transfer")).status).toBe(200);
    await provider.refunds.create({ payment_intent: given.intent, amount: 100 });
    await operate(`payments/${disputed.intent}/dispute`);
    const disputes = () => database("payment_dispute").where({ payment_intent_id: disputed.intent });
    await expect.poll(disputes, SOON).toHaveLength(1);
    for (const [one, code] of [
      [given, "return_found_at_stripe"],
      [disputed, "payment_disputed"],
    ] as const) {
      const { status, body } = await move(one, "settle-by-hand");
      expect([status, body.code, Object.keys(body.fields ?? {})]).toEqual([409, code, ["already_paid"]]);
      expect((await move(one, "release-transfer")).status).toBe(200);
      const early = await move(one, "begin-transfer");
      expect([early.status, early.body.code]).toEqual([409, code]);
      expect(await database("payment_transfer").where({ attempt_id: one.attempt_id })).toEqual([]);
    }
  });

  it("and that went back by the dashboard while it was transferred is recorded all the same: it went twice", async () => {
    const { attempt_id, amount, intent } = await refusedReturn();
    await moveFindingTransfer(finance, intent, "begin-transfer");
    const { id: made } = await provider.refunds.create({ payment_intent: intent });
    // The shop itself sees that all of it is back.
    const attempt = () => database("payment_attempt").where({ id: attempt_id }).first("status");
    await expect.poll(attempt, SOON).toEqual({ status: "refunded" });
    const refused = await moveFindingTransfer(finance, intent, "settle-by-hand");
    expect([refused.status, refused.body.code]).toEqual([409, "return_found_at_stripe"]);
    const body = { reference, already_paid: true };
    expect((await moveFindingTransfer(finance, intent, "settle-by-hand", body)).status).toBe(200);
    const { amount: booked } = await database("payment_transfer").where({ attempt_id }).first("amount");
    expect(Number(booked)).toBe(amount);
    await expect
      .poll(() => finding(made), SOON)
      .toMatchObject({ kind: "refund_twice", beside_transfer: "return", may_close: true });
  });

  it("needs the transfer's number, an officer of finance, a return that failed, and its entries", async () => {
    const [{ order_id, attempt_id, amount, intent }, paid] = await Promise.all([
      refusedReturn(),
      bought(here, there),
    ]);
    for (const wrong of [{}, { reference: " abc " }, { reference: "x".repeat(201) }]) {
      const answer = await settle(intent, wrong);
      expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, ["reference"]]);
    }
    const idOf = async (email: string) => String((await database("officer").where({ email }).first("id")).id);
    const [officer_id, treasurer] = [await idOf(officers.finance), await idOf(officers.treasurer)];
    const counting = await database("payment_attempt").where({ order_id: paid.order_id }).first();
    const row = {
      attempt_id,
      order_id,
      amount,
      officer_id,
      reference: "TRF 0093817",
      transferred_at: new Date(),
    };
    const ofPaid = { attempt_id: counting.id, order_id: paid.order_id, amount: counting.amount };
    for (const [change, constraint] of [
      [{ officer_id: treasurer }, "return_transferred_by_finance"],
      [ofPaid, "return_failed_before_transfer"],
      [{ amount: amount - 1 }, "return_failed_before_transfer"],
      [{ reference: "      " }, "return_transfer_reference"],
      [{}, "return_transfer_has_entries"],
    ] as const) {
      const write = database.transaction((trx) => trx("payment_transfer").insert({ ...row, ...change }));
      expect(await refusalOf(write)).toBe(constraint);
    }
    const begun = { attempt_id: counting.id, begun_by: officer_id, begun_at: new Date() };
    expect(await refusalOf(database("payment_transfer_begun").insert(begun))).toBe(
      "return_failed_before_transfer",
    );
  });
});

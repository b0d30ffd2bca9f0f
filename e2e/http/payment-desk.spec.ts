import type { ApiError } from "@karya/backend/src/contract/common";
import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import Stripe from "stripe";
import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import { mailAbout } from "./support/mailbox";
import { askBack, decide, deliver, ownVariant, paidParcels, waitForRefund } from "./support/refunds";
import {
  facilities,
  openPayment,
  orderOf,
  paidOrder,
  placedOrder,
  post,
  pressOnPaymentPage,
  someVariant,
  waitForOrder,
} from "./support/shop";

const sandbox = new URL(process.env.STRIPE_API_URL ?? "http://localhost:12111");
const shop = new URL(process.env.STOREFRONT_URL ?? "http://localhost:8000").host;
const stripe = new Stripe("sk_test_sandbox", {
  host: sandbox.hostname,
  port: sandbox.port,
  protocol: "http",
});
const SOON = { timeout: 25_000, interval: 500 };

let here = "";
let there = "";
let finance = "";

beforeAll(async () => {
  here = await ownVariant(60);
  there = (await someVariant(facilities.other, 60)).id;
  finance = await signIn(officers.finance);
});

const operate = async (path: string, fields: object = {}) => {
  const request = { method: "POST", body: JSON.stringify(fields) };
  const answer = await fetch(new URL(`/_sandbox/${path}`, sandbox), request);
  return { status: answer.status, body: (await answer.json()) as { id: string; amount: number } };
};
const desk = async () => (await api<PaymentDesk>("/officer/pnbp/payments", { token: finance })).body;

async function bought() {
  const { order_id, order } = await paidOrder(
    { variant_id: here, quantity: 1 },
    { variant_id: there, quantity: 1 },
  );
  const attempt = await database("payment_attempt")
    .where({ order_id, status: "paid" })
    .first("payment_intent_id");
  await expect.poll(() => database("ledger_entry").where({ order_id }), SOON).toHaveLength(4);
  return { order_id, order, intent: String(attempt.payment_intent_id) };
}

/** What each account gained by the order, for both facilities together. */
async function balances(order_id: string): Promise<Record<string, number>> {
  const rows: { account: string; amount: string }[] = await database("ledger_posting as p")
    .join("ledger_entry as e", "e.id", "p.entry_id")
    .where({ "e.order_id": order_id })
    .groupBy("p.account")
    .select("p.account", database.raw("sum(p.amount) AS amount"));
  return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]));
}

describe("a dispute", () => {
  it("is told to finance and stands in the books, and leaves them when it is won", async () => {
    const { order_id, order, intent } = await bought();
    const { body: dispute } = await operate(`payments/${intent}/dispute`);
    await expect
      .poll(() => balances(order_id), SOON)
      .toMatchObject({ payment_clearing: 0, disputed_funds: order.total, state_revenue: -order.subtotal });
    const found = async () => (await desk()).disputes.find(({ id }) => id === dispute.id);
    expect(await found()).toMatchObject({
      order_display_id: order.display_id,
      amount: order.total,
      status: "open",
      reason: "fraudulent",
    });

    await operate(`disputes/${dispute.id}/win`);
    await expect
      .poll(() => balances(order_id), SOON)
      .toMatchObject({ payment_clearing: order.total, disputed_funds: 0 });
    expect(await found()).toMatchObject({ status: "won" });
  });

  it("whose events were all lost is found by asking Stripe", async () => {
    const { intent } = await bought();
    const { body: dispute } = await operate(`payments/${intent}/dispute`);
    const kept = () => database("payment_dispute").where({ id: dispute.id });
    await expect.poll(kept, SOON).toHaveLength(1);
    const events = { object_id: dispute.id };
    await expect
      .poll(() => database("stripe_event").where(events).whereNull("processed_at"), SOON)
      .toHaveLength(0);
    await database("stripe_event").where(events).delete();
    await kept().delete();
    await expect.poll(kept, { timeout: 90_000, interval: 1000 }).toHaveLength(1);
    await operate(`disputes/${dispute.id}/lose`);
    await expect.poll(async () => (await kept().first("status"))?.status, SOON).toBe("lost");
  }, 150_000);
});

/** What the payment of an order leaves of itself in the provider's hands. */
async function feeOf(intent: string): Promise<number> {
  const charge = await stripe.paymentIntents.retrieve(intent, {
    expand: ["latest_charge.balance_transaction"],
  });
  const movement = (charge.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction;
  return movement.fee / 100;
}

async function boughtAndFee() {
  const { order_id, order, intent } = await bought();
  const fee = await feeOf(intent);
  const before = {
    payment_clearing: order.total,
    state_revenue: -order.subtotal,
    courier_payable: -order.shipping_total,
  };
  const settled = {
    ...before,
    payment_clearing: 0,
    provider_fee: fee,
    treasurer_bank: order.total - fee,
  };
  return { order_id, fee, before, settled };
}

/** What its facilities booked as arrived by a payout. */
async function bookedOf(payout: string): Promise<number> {
  const row = await database("ledger_posting as p")
    .join("ledger_entry as e", "e.id", "p.entry_id")
    .where({ "e.kind": "settlement", "p.account": "treasurer_bank" })
    .whereLike("e.source_id", `%:${payout}`)
    .sum({ amount: "p.amount" })
    .first();
  return Number(row?.amount ?? 0);
}

const payoutRow = async (id: string) => (await desk()).payouts.find((one) => one.id === id);
const allWorkedOff = (object_id: string) =>
  expect
    .poll(async () => {
      const events = await database("stripe_event").where({ object_id });
      return events.length > 0 && events.every(({ processed_at }) => processed_at !== null);
    }, SOON)
    .toBe(true);

describe("a payout", () => {
  it("brings the money to the treasurer, less fees that are shown, for each facility once", async () => {
    const { order_id, settled } = await boughtAndFee();
    const { body: payout } = await operate("payouts");
    await expect.poll(() => balances(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ status: "paid", is_booked: true });

    // Told again, nothing is booked again.
    const [event] = (await stripe.events.list({ type: "payout.paid", limit: 1 })).data;
    await operate(`events/${event?.id}/resend`);
    await database("stripe_event")
      .where({ object_id: payout.id })
      .update({ processed_at: null, next_attempt_at: new Date() });
    await expect
      .poll(() => database("stripe_event").where({ object_id: payout.id }).whereNull("processed_at"), SOON)
      .toHaveLength(0);
    expect(await balances(order_id)).toEqual(settled);
  });

  it("takes a refund from the dashboard off the parcels whose requests recorded it, as much as each has of it", async () => {
    const { own, foreign, order_id } = await paidParcels(here, there, 1);
    const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
    await stripe.refunds.create({ payment_intent: attempt.payment_intent_id, amount: 1_000_000 });
    const parts = [
      { token: await signIn(officers.staff), parcel: own, goods_amount: 9000 },
      { token: await signIn(officers.otherStaff), parcel: foreign, goods_amount: 1000 },
    ];
    for (const { token, parcel, goods_amount } of parts) {
      await deliver(parcel.id, token);
      const items = [{ item_id: parcel.items[0]?.id, quantity: 1 }];
      const { body } = await askBack(token, parcel.id, { items, goods_amount });
      const id = body.refunds[0]?.id ?? "";
      await decide(finance, id, "approve");
      await waitForRefund(id, "done");
    }
    await operate("payouts");
    const clearing = async () => {
      const rows = await database("ledger_posting as p")
        .join("ledger_entry as e", "e.id", "p.entry_id")
        .where({ "e.order_id": order_id, "p.account": "payment_clearing" })
        .groupBy("e.consignment_id")
        .select(database.raw("sum(p.amount)::int AS amount"));
      return rows.map(({ amount }) => amount);
    };
    await expect.poll(clearing, SOON).toEqual([0, 0]);
  }, 60_000);

  it("with sen in lines that are of no order, or of a dispute, is booked whole; what rounding leaves is shown", async () => {
    const { order_id, settled } = await boughtAndFee();
    const disputed = await bought();
    const { body: dispute } = await operate(`payments/${disputed.intent}/dispute`, { amount: 1_234_550 });
    await expect
      .poll(() => balances(disputed.order_id), SOON)
      .toMatchObject({ disputed_funds: 12_346, payment_clearing: disputed.order.total - 12_346 });
    await operate("account-fees");
    const { body: payout } = await operate("payouts");
    await expect.poll(() => balances(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ is_booked: true });
    const row = await payoutRow(payout.id);
    expect(row?.unassigned).toBeLessThanOrEqual(-1235);
    expect((await bookedOf(payout.id)) + (row?.unassigned ?? 0) + (row?.rounding ?? 0)).toBe(row?.amount);
    expect(await balances(disputed.order_id)).toMatchObject({ payment_clearing: 0, disputed_funds: 12_346 });
    await operate(`disputes/${dispute.id}/win`);
    await expect.poll(() => balances(disputed.order_id), SOON).toMatchObject({ disputed_funds: 0 });
  });

  it("isn't booked until Stripe can tell what is in it", async () => {
    const { order_id, before, settled } = await boughtAndFee();
    const { body: payout } = await operate("payouts", { reconciliation: "in_progress" });
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ status: "paid", is_booked: false });
    await allWorkedOff(payout.id);
    expect(await balances(order_id)).toEqual(before);
    await operate(`payouts/${payout.id}/complete`);
    await expect.poll(() => balances(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ is_booked: true });
  });

  it.each([
    ["that somebody made by hand", "payout_by_hand", { reconciliation: "not_applicable" }],
    ["whose lines don't come to what arrived", "payout_mismatch", { short: 1 }],
  ] as const)("%s is only reported", async (_, kind, fields) => {
    const { order_id, before } = await boughtAndFee();
    const { body: payout } = await operate("payouts", fields);
    const finding = async () => (await desk()).findings.find(({ id }) => id === payout.id);
    await expect.poll(finding, SOON).toMatchObject({ kind, amount: Math.round(payout.amount / 100) });
    expect(await payoutRow(payout.id)).toMatchObject({ status: "paid", is_booked: false });
    expect(await balances(order_id)).toEqual(before);
  });

  it("isn't booked by a process that heard too late that the bank sent it back", async () => {
    const { order_id, before, settled } = await boughtAndFee();
    const { body: payout } = await operate("payouts", { reconciliation: "in_progress" });
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ status: "paid" });
    await allWorkedOff(payout.id);
    const standing = (status: string) =>
      database("payment_payout").where({ id: payout.id }).update({ status });
    await standing("failed");
    await operate(`payouts/${payout.id}/complete`);
    const late = () =>
      database("stripe_event")
        .where({ object_id: payout.id })
        .whereLike("last_error", "%isn't paid any more%");
    await expect.poll(late, SOON).not.toEqual([]);
    expect(await balances(order_id)).toEqual(before);

    await standing("paid");
    await late().update({ next_attempt_at: new Date() });
    await expect.poll(() => balances(order_id), SOON).toEqual(settled);
  });

  it("that the bank sent back is taken back, and booked again when the next one brings it", async () => {
    const { order_id, fee, before, settled } = await boughtAndFee();
    const { body: failed } = await operate("payouts");
    await expect.poll(() => balances(order_id), SOON).toEqual(settled);
    await operate(`payouts/${failed.id}/fail`);
    const back = {
      ...before,
      payment_clearing: before.payment_clearing - fee,
      provider_fee: fee,
      treasurer_bank: 0,
    };
    await expect.poll(() => balances(order_id), SOON).toEqual(back);
    expect(await payoutRow(failed.id)).toMatchObject({ status: "failed", is_booked: false });
    await database("stripe_event")
      .where({ object_id: failed.id })
      .update({ processed_at: null, next_attempt_at: new Date() });
    await allWorkedOff(failed.id);
    expect(await balances(order_id)).toEqual(back);

    const { body: next } = await operate("payouts");
    await expect.poll(() => balances(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(next.id), SOON).toMatchObject({ status: "paid", is_booked: true });
    await operate(`payouts/${next.id}/fail`);
    await expect.poll(() => balances(order_id), SOON).toEqual(back);
    await operate("payouts");
    await expect.poll(() => balances(order_id), SOON).toEqual(settled);
  });
});

describe("late money that Stripe refuses to give back", { timeout: 120_000 }, () => {
  const settle = (id: string, body: unknown = { reference: "TRF 0093817, 27-11-2026" }) =>
    api<PaymentDesk & ApiError>(`/officer/pnbp/payments/findings/${id}/settle-by-hand`, {
      token: finance,
      method: "POST",
      body,
    });
  const found = async (id: string) => (await desk()).findings.find((one) => one.id === id);
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
    const { intent: other } = await bought();
    const idempotencyKey = `refund-${id}-${amount * 100}`;
    await stripe.refunds.create({ payment_intent: other, amount: 100 }, { idempotencyKey });
    await pressOnPaymentPage(page, "transfer");
    await expect.poll(async () => (await attempt()).status, SOON).toBe("paid");
    const intent = String((await attempt()).payment_intent_id);
    await expect.poll(() => found(intent), SOON).toBeDefined();
    return { ...placed, attempt_id: String(id), amount: Number(amount), intent };
  }

  it("is reported and told to its buyer, and nothing is tried for ever", async () => {
    const { token, attempt_id, amount, intent, display_id } = await refusedReturn();
    expect(await found(intent)).toMatchObject({
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
        await expect.poll(() => balances(order_id), SOON).toEqual(arrived);
      }
      const { status, body } = await settle(intent);
      expect(status).toBe(200);
      expect(body.findings.filter(({ id }) => id === intent)).toEqual([]);
      if (time === "before") {
        expect(await balances(order_id)).toEqual({ payment_clearing: amount, treasurer_bank: -amount });
        await operate("payouts");
      }
      const settled = { payment_clearing: 0, provider_fee: fee, treasurer_bank: -fee };
      await expect.poll(() => balances(order_id), SOON).toEqual(settled);
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
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await balances(order_id)).toEqual({ payment_clearing: amount, treasurer_bank: -amount });
  });

  it("isn't settled while a part of it is given back at Stripe, nor while the buyer's bank disputes it", async () => {
    const [given, disputed] = [await refusedReturn(), await refusedReturn()];
    await stripe.refunds.create({ payment_intent: given.intent, amount: 100 });
    await operate(`payments/${disputed.intent}/dispute`);
    const disputes = () => database("payment_dispute").where({ payment_intent_id: disputed.intent });
    await expect.poll(disputes, SOON).toHaveLength(1);
    for (const [{ intent, attempt_id }, code] of [
      [given, "return_found_at_stripe"],
      [disputed, "return_disputed"],
    ] as const) {
      const { status, body } = await settle(intent);
      expect([status, body.code]).toEqual([409, code]);
      expect(await database("payment_transfer").where({ attempt_id })).toEqual([]);
    }
  });

  it("needs the transfer's number, an officer of finance, a return that failed, and its entries", async () => {
    const { order_id, attempt_id, amount, intent } = await refusedReturn();
    for (const wrong of [{}, { reference: " abc " }, { reference: "x".repeat(201) }]) {
      const answer = await settle(intent, wrong);
      expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, ["reference"]]);
    }
    const idOf = async (email: string) => String((await database("officer").where({ email }).first("id")).id);
    const [officer_id, treasurer] = [await idOf(officers.finance), await idOf(officers.treasurer)];
    const paid = await bought();
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
  });
});

describe("money without an order", () => {
  async function paidElsewhere(metadata: Record<string, string>): Promise<string> {
    const session = await stripe.checkout.sessions.create({
      mode: "payment",
      line_items: [
        {
          quantity: 1,
          price_data: { currency: "idr", unit_amount: 2_500_000, product_data: { name: "Lain" } },
        },
      ],
      metadata,
      payment_intent_data: { metadata },
      success_url: "http://shop.test/ok",
    });
    await pressOnPaymentPage(String(session.url), "qris");
    return String((await stripe.checkout.sessions.retrieve(session.id)).payment_intent);
  }
  const finding = async (id: string) => (await desk()).findings.find((one) => one.id === id);
  const given = async (payment_intent: string) =>
    (await stripe.refunds.list({ payment_intent })).data.map(({ amount }) => amount);

  it("goes back when it names an order of this shop that the shop doesn't know", async () => {
    const intent = await paidElsewhere({ attempt_id: "pat_gone", order_id: "order_gone", shop });
    await expect.poll(() => finding(intent), SOON).toMatchObject({ kind: "stray_refunded", amount: 25_000 });
    expect(await given(intent)).toEqual([2_500_000]);
  });

  it.each<[string, Record<string, string>]>([
    ["by another program", {}],
    ["by another shop in the same account", { attempt_id: "pat_theirs", shop: "coba.example" }],
  ])("is only reported when it was taken %s", async (_, metadata) => {
    const intent = await paidElsewhere(metadata);
    await expect.poll(() => finding(intent), SOON).toMatchObject({ kind: "stray_payment", amount: 25_000 });
    expect(await given(intent)).toEqual([]);
  });

  it("is reported too when it left by Stripe's dashboard", async () => {
    const { intent, order } = await bought();
    const refund = await stripe.refunds.create({ payment_intent: intent, amount: 100_000 });
    await expect
      .poll(() => finding(refund.id), SOON)
      .toMatchObject({ kind: "refund_at_stripe", amount: 1000, order_display_id: order.display_id });
  });
});

it.each([
  ["treasurer", 403],
  ["staff", 403],
  ["auditor", 200],
] as const)("the payment desk answers a %s with %i", async (who, status) => {
  const token = await signIn(officers[who]);
  expect((await api("/officer/pnbp/payments", { token })).status).toBe(status);
});

import { beforeAll, describe, expect, it } from "vitest";
import { officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { bought, desk, feeOf, finding, goodsOfBoth, operate, SOON } from "./support/payment-desk";
import { askBack, books, decide, deliver, paidParcels, provider, waitForRefund } from "./support/refunds";

let here = "";
let there = "";

beforeAll(async () => {
  [here, there] = await goodsOfBoth(30);
});

async function boughtAndFee() {
  const { order_id, order, intent } = await bought(here, there);
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
    await expect.poll(() => books(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ status: "paid", is_booked: true });

    // Told again, nothing is booked again.
    const [event] = (await provider.events.list({ type: "payout.paid", limit: 1 })).data;
    await operate(`events/${event?.id}/resend`);
    await database("stripe_event")
      .where({ object_id: payout.id })
      .update({ processed_at: null, next_attempt_at: new Date() });
    await expect
      .poll(() => database("stripe_event").where({ object_id: payout.id }).whereNull("processed_at"), SOON)
      .toHaveLength(0);
    expect(await books(order_id)).toEqual(settled);
  });

  it("takes a refund from the dashboard off the parcels whose requests recorded it, as much as each has of it", async () => {
    const { own, foreign, order_id } = await paidParcels(here, there, 1);
    const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
    await provider.refunds.create({ payment_intent: attempt.payment_intent_id, amount: 1_000_000 });
    const parts = [
      { token: await signIn(officers.staff), parcel: own, goods_amount: 9000 },
      { token: await signIn(officers.otherStaff), parcel: foreign, goods_amount: 1000 },
    ];
    for (const { token, parcel, goods_amount } of parts) {
      await deliver(parcel.id, token);
      const items = [{ item_id: parcel.items[0]?.id, quantity: 1 }];
      const { body } = await askBack(token, parcel.id, { items, goods_amount });
      const id = body.refunds[0]?.id ?? "";
      await decide(await signIn(officers.finance), id, "approve");
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
    const [{ order_id, settled }, disputed] = await Promise.all([boughtAndFee(), bought(here, there)]);
    const { body: dispute } = await operate(`payments/${disputed.intent}/dispute`, { amount: 1_234_550 });
    await expect
      .poll(() => books(disputed.order_id), SOON)
      .toMatchObject({ disputed_funds: 12_346, payment_clearing: disputed.order.total - 12_346 });
    await operate("account-fees");
    const { body: payout } = await operate("payouts");
    await expect.poll(() => books(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ is_booked: true });
    const row = await payoutRow(payout.id);
    expect(row?.unassigned).toBeLessThanOrEqual(-1235);
    expect((await bookedOf(payout.id)) + (row?.unassigned ?? 0) + (row?.rounding ?? 0)).toBe(row?.amount);
    expect(await books(disputed.order_id)).toMatchObject({ payment_clearing: 0, disputed_funds: 12_346 });
    await operate(`disputes/${dispute.id}/win`);
    await expect.poll(() => books(disputed.order_id), SOON).toMatchObject({ disputed_funds: 0 });
  });

  it("isn't booked until Stripe can tell what is in it", async () => {
    const { order_id, before, settled } = await boughtAndFee();
    const { body: payout } = await operate("payouts", { reconciliation: "in_progress" });
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ status: "paid", is_booked: false });
    await allWorkedOff(payout.id);
    expect(await books(order_id)).toEqual(before);
    await operate(`payouts/${payout.id}/complete`);
    await expect.poll(() => books(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(payout.id), SOON).toMatchObject({ is_booked: true });
  });

  it.each([
    ["that somebody made by hand", "payout_by_hand", { reconciliation: "not_applicable" }],
    ["whose lines don't come to what arrived", "payout_mismatch", { short: 1 }],
  ] as const)("%s is only reported", async (_, kind, fields) => {
    const { order_id, before } = await boughtAndFee();
    const { body: payout } = await operate("payouts", fields);
    await expect
      .poll(() => finding(payout.id), SOON)
      .toMatchObject({ kind, amount: Math.round(payout.amount / 100) });
    expect(await payoutRow(payout.id)).toMatchObject({ status: "paid", is_booked: false });
    expect(await books(order_id)).toEqual(before);
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
    expect(await books(order_id)).toEqual(before);

    await standing("paid");
    await late().update({ next_attempt_at: new Date() });
    await expect.poll(() => books(order_id), SOON).toEqual(settled);
  });

  it("that the bank sent back is taken back, and booked again when the next one brings it", async () => {
    const { order_id, fee, before, settled } = await boughtAndFee();
    const { body: failed } = await operate("payouts");
    await expect.poll(() => books(order_id), SOON).toEqual(settled);
    await operate(`payouts/${failed.id}/fail`);
    const back = {
      ...before,
      payment_clearing: before.payment_clearing - fee,
      provider_fee: fee,
      treasurer_bank: 0,
    };
    await expect.poll(() => books(order_id), SOON).toEqual(back);
    expect(await payoutRow(failed.id)).toMatchObject({ status: "failed", is_booked: false });
    await database("stripe_event")
      .where({ object_id: failed.id })
      .update({ processed_at: null, next_attempt_at: new Date() });
    await allWorkedOff(failed.id);
    expect(await books(order_id)).toEqual(back);

    const { body: next } = await operate("payouts");
    await expect.poll(() => books(order_id), SOON).toEqual(settled);
    await expect.poll(() => payoutRow(next.id), SOON).toMatchObject({ status: "paid", is_booked: true });
    await operate(`payouts/${next.id}/fail`);
    await expect.poll(() => books(order_id), SOON).toEqual(back);
    await operate("payouts");
    await expect.poll(() => books(order_id), SOON).toEqual(settled);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { officers, signIn } from "./support/client";
import { lateMoneyGivenBack } from "./support/late-money";
import { database } from "./support/ledger";
import {
  askBack,
  books,
  bounces,
  decide,
  deliver,
  findingOf,
  givenBack,
  ownVariant,
  paidParcels,
  provider,
  refund,
  waitForRefund,
} from "./support/refunds";
import {
  facilities,
  openPayment,
  orderOf,
  placedOrder,
  pressOnPaymentPage,
  someVariant,
} from "./support/shop";
import { available } from "./support/stock";

const SOON = { timeout: 25_000, interval: 200 };

let here = "";
let there = "";
let staff = "";
let finance = "";

beforeAll(async () => {
  here = await ownVariant(20);
  there = (await someVariant(facilities.other, 20)).id;
  [staff, finance] = await Promise.all([signIn(officers.staff), signIn(officers.finance)]);
});

const finding = (id: string) => findingOf(finance, id);

describe("a refund that the bank sends back later", () => {
  it("leaves the books, is reported, and can be tried again", async () => {
    const { own, order, order_id } = await paidParcels(here, there);
    await deliver(own.id);
    const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
    const asked = await askBack(staff, own.id, { items, restock: true, goods_amount: 12_345 });
    const id = asked.body.refunds[0]?.id ?? "";
    await decide(finance, id, "approve");
    await waitForRefund(id, "done");
    const left = await available(here);
    const taken = { payment_clearing: order.total - 12_345, state_revenue: 12_345 - order.subtotal };
    expect(await books(order_id)).toMatchObject(taken);

    const first = (await refund(finance, id)).body.stripe_refund_id ?? "";
    await bounces(first);
    await waitForRefund(id, "failed");
    expect(await books(order_id)).toMatchObject({
      payment_clearing: order.total,
      state_revenue: -order.subtotal,
    });
    expect(await finding(first)).toMatchObject({
      kind: "refund_failed",
      amount: 12_345,
      order_display_id: order.display_id,
    });
    const { body: failed } = await refund(finance, id);
    expect(failed).toMatchObject({
      status: "failed",
      done_at: null,
      allowed_actions: ["retry", "begin_transfer"],
    });
    expect(failed.failure).toMatch(/^Stripe: pengembalian gagal/);

    expect((await decide(finance, id, "retry")).status).toBe(200);
    await waitForRefund(id, "done");
    expect(await books(order_id)).toMatchObject(taken);
    const made = await givenBack(order_id);
    expect(made.map(({ status, amount }) => [status, amount])).toEqual([
      ["succeeded", 1_234_500],
      ["failed", 1_234_500],
    ]);
    // The buyer, who was told of the first, is told of the second too.
    const mails = database("outbox").where({ topic: "mail" }).whereLike("key", `refunded:${id}%`);
    expect(await mails.orderBy("id").pluck("key")).toEqual([`refunded:${id}`, `refunded:${id}:2`]);
    // The goods came back once.
    expect(await available(here)).toBe(left);
    // Paid, it is nothing to look after any more.
    expect(await finding(first)).toBeUndefined();
  });

  it("is reported too when it was money that came too late", async () => {
    const { token, payment_intent, amount, returned } = await lateMoneyGivenBack({
      variant_id: here,
      quantity: 1,
    });
    await bounces(returned);
    await expect.poll(() => finding(returned), SOON).toMatchObject({ kind: "refund_failed", amount });
    const told = async () => (await orderOf(token)).body;
    expect(await told()).toMatchObject({
      payment_state: "expired",
      payment_notes: [{ kind: "return_failed", amount }],
    });
    // Finance found another way at Stripe: the buyer reads of a return again.
    await provider.refunds.create({ payment_intent });
    const kinds = async () => (await told()).payment_notes.map(({ kind }) => kind);
    await expect.poll(kinds, SOON).toEqual(["cancelled_returned"]);
    expect((await told()).payment_state).toBe("refunded");
  });

  it("and then went back by Stripe's dashboard asks for no request where the money came a second time", async () => {
    const { token, order_id } = await placedOrder({ variant_id: here, quantity: 1 });
    const page = await openPayment(token);
    await pressOnPaymentPage(page, "transfer-later");
    const attempts = () => database("payment_attempt").where({ order_id }).orderBy("number");
    const states = async () => (await attempts()).map(({ status }) => status);
    await expect.poll(states, SOON).toEqual(["processing"]);
    await pressOnPaymentPage(await openPayment(token), "qris");
    await expect.poll(async () => (await states())[1], SOON).toBe("paid");
    await pressOnPaymentPage(page, "transfer");
    await expect.poll(states, SOON).toEqual(["refunded", "paid"]);
    const [{ payment_intent_id: payment_intent, amount }] = await attempts();
    const [returned] = (await provider.refunds.list({ payment_intent })).data;
    await bounces(returned?.id ?? "");
    await expect.poll(() => finding(returned?.id ?? ""), SOON).toMatchObject({ kind: "refund_failed" });

    const { id } = await provider.refunds.create({ payment_intent });
    await expect.poll(() => finding(id), SOON).toMatchObject({ kind: "returned_at_stripe", amount });
    expect((await orderOf(token)).body.payment_notes.map(({ kind }) => kind)).toEqual(["double_returned"]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { finding, goodsOfBoth, operate, SOON } from "./support/payment-desk";
import {
  askBack,
  books,
  bounces,
  decide,
  deliver,
  givenBack,
  paidParcels,
  provider,
  refund,
  waitForRefund,
} from "./support/refunds";
import { openPayment, placedOrder, post, pressOnPaymentPage } from "./support/shop";
import { available } from "./support/stock";

const AMOUNT = 12_345;

let here = "";
let there = "";
let staff = "";
let finance = "";

beforeAll(async () => {
  [here, there] = await goodsOfBoth(20);
  [staff, finance] = await Promise.all([signIn(officers.staff), signIn(officers.finance)]);
});

/** The bank of the payment's buyer takes days for a refund. */
async function slow(payment_intent: string): Promise<void> {
  const { status } = await operate(`payments/${payment_intent}/slow-refunds`);
  expect(status).toBe(201);
}

/** A part of a delivered parcel's money, approved: Stripe has it on its way. */
async function onItsWay() {
  const { own, order, order_id } = await paidParcels(here, there);
  const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
  await slow(attempt.payment_intent_id);
  await deliver(own.id);
  const items = [{ item_id: own.items[0]?.id, quantity: 1 }];
  const asked = await askBack(staff, own.id, { items, restock: true, goods_amount: AMOUNT });
  const id = asked.body.refunds[0]?.id ?? "";
  await decide(finance, id, "approve");
  await waitForRefund(id, "sent");
  const kept = { payment_clearing: order.total, state_revenue: -order.subtotal };
  const gone = { payment_clearing: order.total - AMOUNT, state_revenue: AMOUNT - order.subtotal };
  return { id, order_id, kept, gone };
}

const row = (id: string) => database("refund_request").where({ id });
const atStripe = async (id: string): Promise<string> =>
  (await row(id).first("stripe_refund_id")).stripe_refund_id;
/** The clock looks at it the next time it strikes, not in half a minute. */
const makeDue = (id: string) => row(id).update({ next_try_at: null });
const mails = (id: string) =>
  database("outbox").where({ topic: "mail" }).whereLike("key", `refunded:${id}%`).orderBy("id").pluck("key");

describe("a refund that the bank takes days for", () => {
  it("is sent, and nothing follows from it until Stripe tells that it arrived", async () => {
    const { id, order_id, kept, gone } = await onItsWay();
    const left = await available(here);
    const made = await atStripe(id);
    const { tries } = await row(id).first("tries");
    await makeDue(id);
    await expect.poll(async () => (await row(id).first("tries")).tries, SOON).toBeGreaterThan(tries);
    expect((await refund(finance, id)).body).toMatchObject({
      status: "sent",
      done_at: null,
      failure: null,
      allowed_actions: [],
    });
    expect(await books(order_id)).toMatchObject(kept);
    expect(await available(here)).toBe(left);
    expect(await mails(id)).toEqual([]);
    expect(await finding(made)).toBeUndefined();

    // Days later: the clock would ask in an hour, but Stripe's event wakes it.
    const [sent_at, next_try_at] = [-120_000, 3_600_000].map((from) => new Date(Date.now() + from));
    await row(id).update({ sent_at, next_try_at });
    expect((await operate(`refunds/${made}/succeed`)).status).toBe(201);
    await waitForRefund(id, "done");
    expect(await books(order_id)).toMatchObject(gone);
    expect(await mails(id)).toEqual([`refunded:${id}`]);
    expect((await givenBack(order_id)).map(({ status }) => status)).toEqual(["succeeded"]);
  });

  it("and never arrives left no books, is reported, and can be tried again", async () => {
    const { id, order_id, kept, gone } = await onItsWay();
    const made = await atStripe(id);
    await bounces(made);
    await expect.poll(() => finding(made), SOON).toMatchObject({ kind: "refund_failed", amount: AMOUNT });
    await makeDue(id);
    await waitForRefund(id, "failed");
    expect(await books(order_id)).toMatchObject(kept);
    const { body: failed } = await refund(finance, id);
    expect(failed).toMatchObject({ done_at: null, allowed_actions: ["retry", "begin_transfer"] });
    expect(failed.failure).toMatch(/^Stripe: pengembalian gagal/);

    expect((await decide(finance, id, "retry")).status).toBe(200);
    await waitForRefund(id, "sent");
    const again = await atStripe(id);
    expect(again).not.toBe(made);
    await operate(`refunds/${again}/succeed`);
    await makeDue(id);
    await waitForRefund(id, "done");
    expect(await books(order_id)).toMatchObject(gone);
    expect((await givenBack(order_id)).map(({ status }) => status)).toEqual(["succeeded", "failed"]);
    expect(await finding(made)).toBeUndefined();
  });

  it("counts as returned where the money came too late, until the bank sends it back", async () => {
    const { token, order_id } = await placedOrder({ variant_id: here, quantity: 1 });
    const page = await openPayment(token);
    await pressOnPaymentPage(page, "transfer-later");
    const attempt = () => database("payment_attempt").where({ order_id }).first();
    await expect.poll(async () => (await attempt()).status, SOON).toBe("processing");
    const { checkout_session_id, amount } = await attempt();
    const session = await provider.checkout.sessions.retrieve(checkout_session_id);
    const payment_intent = String(session.payment_intent);
    await slow(payment_intent);
    await post(`/orders/by-token/${token}/cancel`);
    await pressOnPaymentPage(page, "transfer");
    await expect.poll(async () => (await attempt()).status, SOON).toBe("refunded");
    const { data } = await provider.refunds.list({ payment_intent });
    expect(data).toMatchObject([{ status: "pending" }]);
    const [{ id: returned } = { id: "" }] = data;
    expect(await finding(returned)).toBeUndefined();
    await bounces(returned);
    await expect.poll(() => finding(returned), SOON).toMatchObject({ kind: "refund_failed", amount });
  });
});

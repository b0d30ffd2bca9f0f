import { beforeAll, describe, expect, it } from "vitest";
import { database } from "./support/ledger";
import { bought, desk, goodsOfBoth, operate, SOON } from "./support/payment-desk";
import { books } from "./support/refunds";
import { until } from "./support/until";

let here = "";
let there = "";

let lost = "";
const kept = (id: string) => database("payment_dispute").where({ id });

beforeAll(async () => {
  [here, there] = await goodsOfBoth(10);
  lost = await disputeThatNobodyTold();
});

/** It is found in the clock's next round of questions; other tests run meanwhile. */
async function disputeThatNobodyTold(): Promise<string> {
  const { intent } = await bought(here, there);
  const { body: dispute } = await operate(`payments/${intent}/dispute`);
  const events = () => database("stripe_event").where({ object_id: dispute.id });
  await until(
    () => kept(dispute.id),
    ({ length }) => length === 1,
  );
  await until(
    () => events().whereNull("processed_at"),
    ({ length }) => length === 0,
  );
  await kept(dispute.id).delete();
  await events().delete();
  return dispute.id;
}

describe("a dispute", () => {
  it("is told to finance and stands in the books, and leaves them when it is won", async () => {
    const { order_id, order, intent } = await bought(here, there);
    const { body: dispute } = await operate(`payments/${intent}/dispute`);
    await expect
      .poll(() => books(order_id), SOON)
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
      .poll(() => books(order_id), SOON)
      .toMatchObject({ payment_clearing: order.total, disputed_funds: 0 });
    expect(await found()).toMatchObject({ status: "won" });
  });

  it("whose events were all lost is found by asking Stripe", async () => {
    await expect.poll(() => kept(lost), { timeout: 90_000, interval: 500 }).toHaveLength(1);
    await operate(`disputes/${lost}/lose`);
    await expect.poll(async () => (await kept(lost).first("status"))?.status, SOON).toBe("lost");
  }, 150_000);
});

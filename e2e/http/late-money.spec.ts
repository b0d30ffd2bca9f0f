import { beforeAll, expect, it } from "vitest";
import { cutCancellationShort } from "./support/cut-short";
import { database } from "./support/ledger";
import { ownVariant, provider } from "./support/refunds";
import { openPayment, placedOrder, post, pressOnPaymentPage, waitForOrder } from "./support/shop";
import { until } from "./support/until";

let variant_id = "";
let cancelled = "";
let broken = "";

beforeAll(async () => {
  variant_id = await ownVariant(20);
  [cancelled, broken] = await Promise.all([cancelledWithItsStockHeld(), brokenHalfWay()]);
});

/** The clock asks about what is half done at every sixth strike; a busy machine is late. */
const NEXT_ROUND = 90_000;
const payment = (order_id: string) => database("order_payment").where({ order_id });
const attempts = (order_id: string) =>
  database("payment_attempt").where({ order_id }).orderBy("number").select("id", "status", "checked_at");

const reservations = (order_id: string) =>
  database("reservation_item").whereIn(
    "line_item_id",
    database("order_item").where({ order_id }).select("item_id"),
  );

/** Left so before the first test: the clock finds it while other things are tested. */
async function cancelledWithItsStockHeld(): Promise<string> {
  const { order_id, token } = await placedOrder({ variant_id, quantity: 1 });
  expect((await post(`/orders/by-token/${token}/cancel`)).status).toBe(200);
  await until(
    () => payment(order_id).whereNotNull("settled_at"),
    ({ length }) => length === 1,
  );
  await payment(order_id).update({ state: "refunded" });
  const held = { deleted_at: null, updated_at: new Date(Date.now() - 60_000) };
  expect(await reservations(order_id).update(held)).toBe(1);
  return order_id;
}

/** So is this. */
async function brokenHalfWay(): Promise<string> {
  const { order_id } = await placedOrder({ variant_id, quantity: 1 });
  await reservations(order_id).update({ deleted_at: new Date() });
  await payment(order_id).delete();
  await cutCancellationShort(order_id);
  await database("order")
    .where({ id: order_id })
    .update({ created_at: new Date(Date.now() - 300_000) });
  return order_id;
}

/** An order with two transfers under way, past its deadline. */
async function twoTransfers() {
  const { order_id, token } = await placedOrder({ variant_id, quantity: 1 });
  const pages: string[] = [];
  for (const count of [1, 2]) {
    const page = await openPayment(token);
    await pressOnPaymentPage(page, "transfer-later");
    const processing = () => database("payment_attempt").where({ order_id, status: "processing" });
    await expect.poll(processing, { timeout: 20_000 }).toHaveLength(count);
    pages.push(page);
  }
  await payment(order_id).update({ pay_before: new Date(Date.now() - 1000) });
  await expect
    .poll(() => payment(order_id).where({ state: "cancelled" }).whereNotNull("settled_at"), {
      timeout: NEXT_ROUND,
      interval: 200,
    })
    .toHaveLength(1);
  const [first, second] = await attempts(order_id);
  return { order_id, token, first, second, page: pages[1] ?? "" };
}

it(
  "a slower cancellation leaves alone what late money opened again",
  async () => {
    const { order_id, token, first, second, page } = await twoTransfers();
    // The clock takes the cancellation for unfinished, and is held up while it asks about the first transfer.
    const hold = await database.transaction();
    await hold("payment_attempt").where({ id: first.id }).forUpdate();
    await payment(order_id).update({ settled_at: null, updated_at: new Date(Date.now() - 60_000) });
    const waiting = async () => {
      const { rows } = await database.raw(
        `SELECT 1 FROM pg_locks w JOIN pg_stat_activity a ON a.pid = w.pid
          WHERE NOT w.granted AND a.query LIKE 'update "payment_attempt"%'`,
      );
      return rows.length;
    };
    await expect.poll(waiting, { timeout: NEXT_ROUND, interval: 200 }).toBeGreaterThan(0);
    // Meanwhile the first one came to its end, and the second transfer arrived.
    await payment(order_id).update({ settled_at: new Date() });
    await pressOnPaymentPage(page, "transfer");
    await waitForOrder(token, (order) => order.consignments.every(({ status }) => status === "to_pack"));
    await expect
      .poll(() => payment(order_id).whereNotNull("settled_at"), { timeout: 20_000 })
      .toHaveLength(1);

    await hold.commit();
    const askedAgain = async () => {
      const [, later] = await attempts(order_id);
      return later?.checked_at > new Date(second.checked_at);
    };
    await expect.poll(askedAgain, { timeout: 20_000 }).toBe(true);
    // What would be undone is undone within a second or two.
    const until = Date.now() + 6000;
    while (Date.now() < until) {
      const order = await database("order").where({ id: order_id }).first("canceled_at");
      expect(order.canceled_at).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const { payment_intent_id } = await database("payment_attempt").where({ id: second.id }).first();
    expect((await provider.refunds.list({ payment_intent: payment_intent_id })).data).toEqual([]);
    expect(await payment(order_id).first("state")).toEqual({ state: "paid" });
  },
  3 * NEXT_ROUND,
);

it(
  "stock that a crash left reserved for a cancelled order is freed, also once late money has gone back",
  async () => {
    const left = () => reservations(cancelled).whereNull("deleted_at");
    await expect.poll(left, { timeout: NEXT_ROUND, interval: 500 }).toEqual([]);
  },
  NEXT_ROUND + 30_000,
);

it(
  "an order that broke half-way is taken back, also where taking it back was cut short before",
  async () => {
    const taken = () => database("order").where({ id: broken }).whereNotNull("canceled_at");
    await expect.poll(taken, { timeout: NEXT_ROUND, interval: 500 }).toHaveLength(1);
  },
  NEXT_ROUND + 30_000,
);

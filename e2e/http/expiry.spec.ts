import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { expiringTransfer } from "./support/late-money";
import { database } from "./support/ledger";
import {
  facilities,
  openPayment,
  orderOf,
  placedOrder,
  post,
  pressOnPaymentPage,
  someVariant,
  waitForOrder,
} from "./support/shop";
import { provider } from "./support/refunds";
import { available, setAvailable } from "./support/stock";

/** The clock strikes every few seconds; a busy machine is late. */
const NEXT_STRIKE = 45_000;

it(
  "money that comes after the deadline is taken while the goods are there, and goes back when they aren't",
  async () => {
    const [kept, sold] = [await someVariant(facilities.other, 4), await someVariant(facilities.staff, 4)];
    const two = ({ id: variant_id }: { id: string }) => expiringTransfer({ variant_id, quantity: 2 });
    const [lucky, late] = await Promise.all([two(kept), two(sold)]);
    const orders = [lucky.order_id, late.order_id];
    const expired = () =>
      database("order_payment")
        .whereIn("order_id", orders)
        .where({ state: "cancelled" })
        .whereNotNull("settled_at");
    await expect.poll(expired, { timeout: NEXT_STRIKE, interval: 200 }).toHaveLength(2);
    const left = await available(kept.id);
    const putBack = await setAvailable(sold.id, 1);
    try {
      for (const { page } of [lucky, late]) await pressOnPaymentPage(page, "transfer");

      const taken = await waitForOrder(lucky.token, (order) =>
        order.consignments.every(({ status }) => status === "to_pack"),
      );
      expect(taken.payment_state).toBe("paid");
      expect(taken.payment_notes.map(({ kind }) => kind)).toEqual(["late_accepted"]);
      expect(await available(kept.id)).toBe(left - 2);
      expect(await database("order").where({ id: lucky.order_id }).first("status", "canceled_at")).toEqual({
        status: "pending",
        canceled_at: null,
      });
      await expect
        .poll(() => database("ledger_entry").where({ order_id: lucky.order_id }).pluck("kind"), {
          timeout: 15_000,
        })
        .toHaveLength(2);

      const returned = await waitForOrder(late.token, (order) => order.payment_state === "refunded");
      expect(returned.consignments.map(({ status }) => status)).toEqual(["cancelled"]);
      expect(returned.payment_notes).toMatchObject([{ kind: "late_returned", amount: returned.total }]);
      expect(await available(sold.id)).toBe(1);
      expect(await database("ledger_entry").where({ order_id: late.order_id })).toEqual([]);
    } finally {
      await putBack();
    }
  },
  NEXT_STRIKE + 60_000,
);

it(
  "an order that nobody paid is cancelled at its deadline, and its goods are on sale again",
  async () => {
    const { id: variant_id } = await someVariant(facilities.other);
    const { order_id, token } = await placedOrder({ variant_id, quantity: 2 });
    const page = await openPayment(token);
    await database("order_payment")
      .where({ order_id })
      .update({ pay_before: new Date(Date.now() - 1000) });
    expect((await post(`/orders/by-token/${token}/pay`)).status).toBe(409);

    const reserved = () =>
      database("reservation_item as r")
        .join("order_item as i", "i.item_id", "r.line_item_id")
        .where({ "i.order_id": order_id })
        .whereNull("r.deleted_at");
    expect(await reserved()).toHaveLength(1);
    const states = async () => (await orderOf(token)).body.consignments.map(({ status }) => status);
    await expect.poll(states, { timeout: NEXT_STRIKE, interval: 500 }).toEqual(["cancelled"]);
    const { body: order } = await orderOf(token);
    expect(order.payment_state).toBe("expired");
    expect(order.allowed_actions).toEqual([]);
    expect(await reserved()).toEqual([]);
    expect(await available(variant_id)).toBeGreaterThanOrEqual(2);

    // The page that is still open in some tab takes no money any more.
    await pressOnPaymentPage(page, "qris");
    expect((await orderOf(token)).body.payment_state).toBe("expired");
    expect(await database("payment_attempt").where({ order_id }).pluck("status")).toEqual(["expired"]);
    expect(await database("ledger_entry").where({ order_id })).toEqual([]);
  },
  NEXT_STRIKE + 30_000,
);

const overdue = (order_id: string) =>
  database("order_payment")
    .where({ order_id })
    .update({ pay_before: new Date(Date.now() - 1000) });
const cancelled = (order_id: string) =>
  database("order_payment").where({ order_id, state: "cancelled" }).whereNotNull("settled_at");
const SOME_STRIKES = { timeout: 2 * NEXT_STRIKE, interval: 200 };

it(
  "an order whose page this account at Stripe doesn't know is cancelled; where a payment was under way, finance is told",
  async () => {
    const { id: variant_id } = await someVariant(facilities.other);
    const opened = async (isUnderWay: boolean) => {
      const { order_id, token } = await placedOrder({ variant_id, quantity: 1 });
      const page = await openPayment(token);
      if (isUnderWay) {
        await pressOnPaymentPage(page, "transfer-later");
        await waitForOrder(token, (order) => order.payment_state === "processing");
      }
      const checkout_session_id = `cs_test_gone${randomBytes(8).toString("hex")}`;
      await database("payment_attempt").where({ order_id }).update({ checkout_session_id });
      return { order_id, token };
    };
    const [open, underWay] = await Promise.all([opened(false), opened(true)]);
    // Who comes to pay meanwhile is sent to a new page.
    expect(await openPayment(open.token)).toContain("/pay/cs_test_");
    for (const { order_id } of [open, underWay]) await overdue(order_id);
    for (const { order_id } of [open, underWay])
      await expect.poll(() => cancelled(order_id), SOME_STRIKES).toHaveLength(1);
    const kinds = (order_id: string) => database("payment_finding").where({ order_id }).pluck("kind");
    expect(await kinds(open.order_id)).toEqual([]);
    expect(await kinds(underWay.order_id)).toEqual(["payment_unknown"]);
  },
  5 * NEXT_STRIKE,
);

it(
  "fifty orders that can't be cancelled don't hold up the others",
  async () => {
    const { id: variant_id } = await someVariant(facilities.other);
    const { order_id } = await placedOrder({ variant_id, quantity: 1 });
    const broken = Array.from({ length: 50 }, (_, index) => `order_broken_${Date.now()}_${index}`);
    const sessions = await Promise.all(broken.map(() => someSession()));
    const past = new Date(Date.now() - 3_600_000);
    const rows = broken.map((id) => ({ order_id: id, amount: 1000 }));
    await database("payment_attempt").insert(
      rows.map((row, index) => ({
        ...row,
        id: `pat_${row.order_id}`,
        number: 1,
        status: "open",
        checkout_session_id: sessions[index],
        expires_at: past,
        checked_at: new Date(Date.now() + 3_600_000),
      })),
    );
    try {
      await database("order_payment").insert(
        rows.map((row) => ({
          ...row,
          id: `opy_${row.order_id}`,
          cart_id: row.order_id,
          payment_session_id: row.order_id,
          state: "awaiting",
          pay_before: past,
          updated_at: past,
        })),
      );
      await overdue(order_id);
      await expect.poll(() => cancelled(order_id), SOME_STRIKES).toHaveLength(1);
      expect(await database("order_payment").whereIn("order_id", broken).pluck("state")).toEqual(
        broken.map(() => "awaiting"),
      );
    } finally {
      await database("payment_attempt").whereIn("order_id", broken).delete();
      await database("order_payment").whereIn("order_id", broken).delete();
    }
  },
  3 * NEXT_STRIKE,
);

/** A page at Stripe that is of no attempt of the shop's. */
async function someSession(): Promise<string> {
  const price_data = { currency: "idr", unit_amount: 100_000, product_data: { name: "Lain" } };
  const { id } = await provider.checkout.sessions.create({
    mode: "payment",
    line_items: [{ quantity: 1, price_data }],
    success_url: "http://shop.test/ok",
  });
  return id;
}

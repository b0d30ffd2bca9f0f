import { afterAll, expect, it } from "vitest";
import { database } from "./support/ledger";
import {
  facilities,
  openPayment,
  orderOf,
  placedOrder,
  post,
  pressOnPaymentPage,
  someVariant,
} from "./support/shop";
import { available } from "./support/stock";

afterAll(() => database.destroy());

/** The clock strikes once a minute. */
const NEXT_STRIKE = 90_000;

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
    await expect.poll(states, { timeout: NEXT_STRIKE, interval: 1000 }).toEqual(["cancelled"]);
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

import type { Knex } from "knex";
import type Stripe from "stripe";
import { fromStripeAmount } from "@karya/backend/src/modules/stripe-checkout/amount";
import { Violations } from "./report";

/** Milliseconds in which everything must be right again once nothing is killed any more. */
export const CONVERGENCE = 120_000;

/** Each counts what must never stand once all is at rest. */
const NEVER: Readonly<Record<string, string>> = {
  "carts that became two orders": `
    SELECT count(*) FROM (
      SELECT l.cart_id FROM order_cart l JOIN "order" o ON o.id = l.order_id
       WHERE o.canceled_at IS NULL AND o.deleted_at IS NULL AND l.deleted_at IS NULL
       GROUP BY l.cart_id HAVING count(*) > 1) doubled`,
  "orders that nobody can pay or cancel": `
    SELECT count(*) FROM "order" o
     WHERE o.canceled_at IS NULL AND o.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM order_payment p WHERE p.order_id = o.id)`,
  "orders left half done": `
    SELECT count(*) FROM order_payment WHERE state <> 'awaiting' AND settled_at IS NULL`,
  "paid orders whose parcels nobody may pack": `
    SELECT count(*) FROM consignment c JOIN order_payment p ON p.order_id = c.order_id
     WHERE p.state = 'paid' AND c.status = 'awaiting_payment'`,
  "paid orders that Medusa knows no money of": `
    SELECT count(*) FROM order_payment p
     WHERE p.state = 'paid' AND NOT EXISTS (
       SELECT 1 FROM payment m JOIN capture c ON c.payment_id = m.id
        WHERE m.payment_session_id = p.payment_session_id AND m.deleted_at IS NULL)`,
  "captures that Medusa counts twice": `
    SELECT count(*) FROM (
      SELECT m.payment_session_id FROM payment m JOIN capture c ON c.payment_id = m.id
       GROUP BY m.payment_session_id HAVING count(*) > 1) twice`,
  "standing orders without their stock": `
    SELECT count(*) FROM order_item i JOIN order_payment p ON p.order_id = i.order_id
     WHERE p.state IN ('awaiting', 'paid') AND i.deleted_at IS NULL
       AND i.quantity > (SELECT coalesce(sum(r.quantity), 0) FROM reservation_item r
                          WHERE r.line_item_id = i.item_id AND r.deleted_at IS NULL)`,
  "reservations that no order holds": `
    SELECT count(*) FROM reservation_item r
     WHERE r.deleted_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM order_item i JOIN order_payment p ON p.order_id = i.order_id
        WHERE i.item_id = r.line_item_id AND p.state IN ('awaiting', 'paid'))`,
  "counters that aren't the sum of the reservations": `
    SELECT count(*) FROM inventory_level l
     WHERE l.deleted_at IS NULL AND (l.reserved_quantity > l.stocked_quantity OR l.reserved_quantity <>
       (SELECT coalesce(sum(r.quantity), 0) FROM reservation_item r WHERE r.deleted_at IS NULL
         AND r.inventory_item_id = l.inventory_item_id AND r.location_id = l.location_id))`,
  "sold goods without exactly one entry in the books": `
    SELECT count(*) FROM consignment_item i JOIN consignment c ON c.id = i.consignment_id
      JOIN order_payment p ON p.order_id = c.order_id
     WHERE p.state = 'paid' AND 1 <> (
       SELECT count(*) FROM ledger_entry e
        WHERE e.kind = 'sale' AND e.source_type = 'order_line' AND e.source_id = i.order_line_item_id)`,
  "paid parcels without exactly one entry for their shipping": `
    SELECT count(*) FROM consignment c JOIN order_payment p ON p.order_id = c.order_id
     WHERE p.state = 'paid' AND c.shipping > 0 AND 1 <> (
       SELECT count(*) FROM ledger_entry e
        WHERE e.kind = 'shipping' AND e.source_type = 'consignment' AND e.source_id = c.id)`,
  "ledger entries that don't sum to nothing": `
    SELECT count(*) FROM (
      SELECT entry_id FROM ledger_posting GROUP BY entry_id HAVING sum(amount) <> 0) unbalanced`,
};

export type Facts = { orders: number; captures: number; refunds: number; ledger: number };

/** Which promises about money and stock don't hold now, asked of the database and of the payment provider. */
export async function brokenPromises({ database, stripe }: { database: Knex; stripe: Stripe }) {
  const broken = new Violations();
  for (const [what, sql] of Object.entries(NEVER)) {
    const { rows } = await database.raw(sql);
    broken.add(what, Number(rows[0].count));
  }
  const { captured, refunded } = await moneyAtProvider(stripe);
  const attempts = await knownAttempts(database);
  for (const [intent, { attempt_id }] of captured) {
    const attempt = attempts.get(attempt_id);
    const counts = attempt?.state === "paid" && attempt.paid_attempt_id === attempt_id;
    if (!counts && !refunded.has(intent)) broken.add("paid without order or refund");
    if (counts && refunded.has(intent)) broken.add("refunded although the order stands");
  }
  const captures = sum([...captured.values()].map(({ amount }) => amount));
  const refunds = sum([...refunded.values()]);
  const ledger = await moneyInBooks(database);
  broken.add("ledger that differs from captures less refunds", Number(ledger !== captures - refunds));
  const orders = (await database("order_payment").select("id")).length;
  const facts: Facts = { orders, captures, refunds, ledger };
  return { total: broken.total, byKind: broken.byKind, facts };
}

/** By payment intent, in whole rupiah. What somebody gave back in Stripe's dashboard isn't the shop's doing. */
async function moneyAtProvider(stripe: Stripe) {
  const captured = new Map<string, { attempt_id: string; amount: number }>();
  for await (const session of stripe.checkout.sessions.list({ limit: 100 })) {
    if (session.payment_status !== "paid") continue;
    const attempt_id = session.metadata?.attempt_id ?? "";
    const amount = fromStripeAmount(session.amount_total ?? 0);
    captured.set(String(session.payment_intent), { attempt_id, amount });
  }
  const refunded = new Map<string, number>();
  for await (const refund of stripe.refunds.list({ limit: 100 })) {
    if (refund.status !== "succeeded" || Object.keys(refund.metadata ?? {}).length === 0) continue;
    const intent = String(refund.payment_intent);
    refunded.set(intent, (refunded.get(intent) ?? 0) + fromStripeAmount(refund.amount));
  }
  return { captured, refunded };
}

/** How often each of these orders was charged. */
export async function chargesOf(stripe: Stripe, orders: readonly string[]): Promise<number[]> {
  const charges = new Map(orders.map((order) => [order, 0]));
  for await (const { payment_status, metadata } of stripe.checkout.sessions.list({ limit: 100 })) {
    const known = charges.get(metadata?.order_id ?? "");
    if (payment_status === "paid" && known !== undefined) charges.set(metadata?.order_id ?? "", known + 1);
  }
  return [...charges.values()];
}

async function knownAttempts(database: Knex) {
  const rows: { id: string; state: string; paid_attempt_id: string | null }[] = await database(
    "payment_attempt as a",
  )
    .join("order_payment as p", "p.order_id", "a.order_id")
    .select("a.id", "p.state", "p.paid_attempt_id");
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the books say came in, wherever it is by now: nothing is deposited here. */
async function moneyInBooks(database: Knex): Promise<number> {
  const row = await database("ledger_posting")
    .whereIn("account", [
      "payment_clearing",
      "treasurer_bank",
      "provider_fee",
      "disputed_funds",
      "dispute_loss",
    ])
    .sum({ amount: "amount" })
    .first();
  return Number(row?.amount ?? 0);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

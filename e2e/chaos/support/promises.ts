import type { Knex } from "knex";
import type Stripe from "stripe";
import { isOurRefund } from "@karya/backend/src/lib/our-refund";
import { fromStripeAmount } from "@karya/backend/src/modules/stripe-checkout/amount";
import { Violations } from "./report";

/** Milliseconds in which everything must be right again once nothing is killed any more. */
export const CONVERGENCE = 120_000;

/**
 * What each line of a standing order holds, and what it needs: nothing once its parcel is off the shelf or called off.
 */
const LINES = `
  (SELECT CASE WHEN coalesce(c.status, 'awaiting_payment') IN ('awaiting_payment', 'to_pack', 'packed')
               THEN i.quantity - missing.units ELSE 0 END AS needed,
          (SELECT coalesce(sum(r.quantity), 0) FROM reservation_item r
            WHERE r.line_item_id = i.item_id AND r.deleted_at IS NULL) AS held
     FROM order_item i JOIN order_payment p ON p.order_id = i.order_id
     LEFT JOIN consignment_item g ON g.order_line_item_id = i.item_id
     LEFT JOIN consignment c ON c.id = g.consignment_id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(f.quantity), 0) AS units
        FROM refund_item f JOIN refund_request r ON r.id = f.request_id
       WHERE f.order_line_item_id = i.item_id AND r.kind = 'shortage') missing
    WHERE p.state IN ('awaiting', 'paid') AND i.deleted_at IS NULL) line`;

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
  "standing orders without their stock": `SELECT count(*) FROM ${LINES} WHERE held < needed`,
  "standing orders that hold more than they need": `SELECT count(*) FROM ${LINES} WHERE held > needed`,
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
  "refunds left half done": `
    SELECT count(*) FROM refund_request
     WHERE state IN ('approved', 'sent') OR (state = 'done' AND mirrored_at IS NULL)`,
  "refunds that Medusa doesn't know once": `
    SELECT count(*) FROM refund_request r
     WHERE r.state = 'done' AND 1 <> (
       SELECT count(*) FROM order_transaction t
        WHERE t.order_id = r.order_id AND t.reference = 'refund' AND t.reference_id = r.id)`,
  "ledger entries that don't sum to nothing": `
    SELECT count(*) FROM (
      SELECT entry_id FROM ledger_posting GROUP BY entry_id HAVING sum(amount) <> 0) unbalanced`,
};

export type Facts = {
  orders: number;
  captures: number;
  refunds: number;
  ledger: number;
  /** Orders whose money came after the deadline, and was taken. */
  reopened: number;
  /** Payments that came too late or twice, and were given back. */
  paid_back: number;
  /** What facilities asked back, and was given. */
  refunds_done: number;
};

/** Which promises about money and stock don't hold now, asked of the database and of the payment provider. */
export async function brokenPromises({ database, stripe }: { database: Knex; stripe: Stripe }) {
  const broken = new Violations();
  for (const [what, sql] of Object.entries(NEVER)) {
    const { rows } = await database.raw(sql);
    broken.add(what, Number(rows[0].count));
  }
  const money = await moneyAtProvider(stripe);
  const attempts = await knownAttempts(database);
  const asked = await askedBack(database);
  for (const { attempt_id, order_id, amount, refunded } of money) {
    const attempt = attempts.get(attempt_id);
    const counts = attempt?.state === "paid" && attempt.paid_attempt_id === attempt_id;
    if (!counts && refunded !== amount) broken.add("paid without order or refund");
    if (counts && refunded !== (asked.get(order_id) ?? 0))
      broken.add("refunded otherwise than was asked for");
  }
  const books = await moneyInBooks(database);
  const kept = new Map<string, number>();
  for (const { order_id, amount, refunded } of money)
    kept.set(order_id, (kept.get(order_id) ?? 0) + amount - refunded);
  for (const order of new Set([...kept.keys(), ...books.keys()]))
    broken.add(
      "orders whose ledger differs from captures less refunds",
      Number((kept.get(order) ?? 0) !== (books.get(order) ?? 0)),
    );
  const captures = sum(money.map(({ amount }) => amount));
  const refunds = sum(money.map(({ refunded }) => refunded));
  const ledger = sum([...books.values()]);
  broken.add("ledger that differs from captures less refunds", Number(ledger !== captures - refunds));
  const facts: Facts = { captures, refunds, ledger, ...(await counted(database)) };
  return { total: broken.total, broken, facts };
}

type Payment = {
  attempt_id: string;
  order_id: string;
  /** Whole rupiah. */
  amount: number;
  /** Whole rupiah of it that the shop gave back; what somebody gave back in Stripe's dashboard isn't its doing. */
  refunded: number;
};

async function moneyAtProvider(stripe: Stripe): Promise<Payment[]> {
  const refunded = new Map<string, number>();
  for await (const refund of stripe.refunds.list({ limit: 100 })) {
    if (refund.status !== "succeeded" || !isOurRefund(refund)) continue;
    const intent = String(refund.payment_intent);
    refunded.set(intent, (refunded.get(intent) ?? 0) + fromStripeAmount(refund.amount));
  }
  const payments: Payment[] = [];
  for await (const session of stripe.checkout.sessions.list({ limit: 100 })) {
    if (session.payment_status !== "paid") continue;
    const { attempt_id = "", order_id = "" } = session.metadata ?? {};
    payments.push({
      attempt_id,
      order_id,
      amount: fromStripeAmount(session.amount_total ?? 0),
      refunded: refunded.get(String(session.payment_intent)) ?? 0,
    });
  }
  return payments;
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

/** By order, what its requests gave back at the provider by the shop's own refunds. */
async function askedBack(database: Knex): Promise<Map<string, number>> {
  const { rows } = await database.raw(
    `SELECT order_id, sum(amount) AS amount FROM refund_request r
      WHERE state = 'done' AND transfer_reference IS NULL
        AND NOT EXISTS (SELECT 1 FROM refund_taking t WHERE t.request_id = r.id)
      GROUP BY order_id`,
  );
  return amountsOf(rows);
}

/** By order, what the books say came in, wherever it is by now: nothing is deposited here. "" is of no order. */
async function moneyInBooks(database: Knex): Promise<Map<string, number>> {
  const { rows } = await database.raw(
    `SELECT coalesce(e.order_id, '') AS order_id, sum(p.amount) AS amount
       FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
      WHERE p.account IN
        ('payment_clearing', 'treasurer_bank', 'provider_fee', 'disputed_funds', 'dispute_loss')
      GROUP BY e.order_id`,
  );
  return amountsOf(rows);
}

function amountsOf(rows: { order_id: string; amount: string }[]): Map<string, number> {
  return new Map(rows.map(({ order_id, amount }) => [order_id, Number(amount)]));
}

async function counted(
  database: Knex,
): Promise<Pick<Facts, "orders" | "reopened" | "paid_back" | "refunds_done">> {
  const { rows } = await database.raw(
    `SELECT (SELECT count(*)::int FROM order_payment) AS orders,
            (SELECT count(*)::int FROM order_payment WHERE reopened_at IS NOT NULL) AS reopened,
            (SELECT count(*)::int FROM payment_attempt WHERE status = 'refunded') AS paid_back,
            (SELECT count(*)::int FROM refund_request WHERE state = 'done') AS refunds_done`,
  );
  return rows[0];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

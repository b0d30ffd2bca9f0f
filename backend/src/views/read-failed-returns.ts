import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** One that was given back in Stripe's dashboard since has not failed any more. */
const FAILED = `
  SELECT a.id, max(f.found_at) AS at
    FROM payment_attempt a
    JOIN payment_finding f ON f.payment_intent_id = a.payment_intent_id AND f.kind = 'refund_failed'
   WHERE a.order_id = ? AND (a.status = 'paid' OR (a.status = 'refunded' AND f.found_at > a.updated_at))
     AND NOT EXISTS (
       SELECT 1 FROM payment_finding g
        WHERE g.payment_intent_id = f.payment_intent_id AND g.kind = 'refund_at_stripe'
          AND g.found_at > f.found_at AND g.amount >= f.amount)
   GROUP BY a.id`;

/** The attempts of an order of whose money a refund failed, with when that was found. */
export async function readFailedReturns(knex: Knex, orderId: string): Promise<Map<string, Date>> {
  const { rows } = await knex.raw<{ rows: { id: string; at: Date }[] }>(FAILED, [orderId]);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * A refund of the attempt `a` failed, or Stripe refused to make it, as the finding `f` says. What was given back since, in
 * Stripe's dashboard or by bank transfer, has not failed any more.
 */
const FAILED = `
  f.payment_intent_id = a.payment_intent_id AND f.kind = 'refund_failed'
  AND (a.status = 'paid' OR (a.status = 'refunded' AND f.found_at > a.updated_at))
  AND NOT EXISTS (SELECT 1 FROM payment_transfer t WHERE t.attempt_id = a.id)
  AND NOT EXISTS (
    SELECT 1 FROM payment_finding g
     WHERE g.payment_intent_id = f.payment_intent_id AND g.kind = 'refund_at_stripe'
       AND g.found_at > f.found_at AND g.amount >= f.amount)`;

/** The money of `a` is not the one that counts for its order, whose refunds are requests: it came too late, or twice. */
const BESIDE_ORDER = `NOT EXISTS (SELECT 1 FROM order_payment p WHERE p.paid_attempt_id = a.id)`;

/** Late or double money of the attempt `a` that has not reached its buyer. */
export const FAILED_RETURN = `${FAILED} AND ${BESIDE_ORDER}`;

/** Late or double money of the attempt `a` that was not returned by bank transfer. */
export const UNTRANSFERRED_RETURN = `
  f.payment_intent_id = a.payment_intent_id AND ${BESIDE_ORDER}
  AND NOT EXISTS (SELECT 1 FROM payment_transfer t WHERE t.attempt_id = a.id)`;

/** The attempts of an order of whose money a refund failed, with when that was found. */
export async function readFailedReturns(knex: Knex, orderId: string): Promise<Map<string, Date>> {
  return read(
    knex,
    `SELECT a.id, max(f.found_at) AS at FROM payment_attempt a JOIN payment_finding f ON ${FAILED}
      WHERE a.order_id = ? GROUP BY a.id`,
    orderId,
  );
}

/** The attempts of an order whose money was returned by bank transfer, with when. */
export async function readReturnTransfers(knex: Knex, orderId: string): Promise<Map<string, Date>> {
  return read(
    knex,
    `SELECT attempt_id AS id, transferred_at AS at FROM payment_transfer WHERE order_id = ?`,
    orderId,
  );
}

async function read(knex: Knex, statement: string, orderId: string): Promise<Map<string, Date>> {
  const { rows } = await knex.raw<{ rows: { id: string; at: Date }[] }>(statement, [orderId]);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

export type MoneyOfFinding = {
  attempt_id: string;
  order_id: string;
  payment_intent: string;
  /** Whole rupiah. */
  amount: number;
};

/** The late or double money that a finding is about, while it has not reached its buyer; else nothing. */
export async function findFailedReturn(knex: Knex, findingId: string): Promise<MoneyOfFinding | undefined> {
  return findMoney(knex, findingId, FAILED_RETURN);
}

/** The late or double money that a finding is about, unless it was returned by bank transfer; it may be back at Stripe's hand. */
export async function findReturn(knex: Knex, findingId: string): Promise<MoneyOfFinding | undefined> {
  return findMoney(knex, findingId, UNTRANSFERRED_RETURN);
}

async function findMoney(
  knex: Knex,
  findingId: string,
  condition: string,
): Promise<MoneyOfFinding | undefined> {
  const { rows } = await knex.raw<{ rows: MoneyOfFinding[] }>(
    `SELECT a.id AS attempt_id, a.order_id, a.payment_intent_id AS payment_intent, a.amount
       FROM payment_finding f JOIN payment_attempt a ON ${condition} WHERE f.id = ?`,
    [findingId],
  );
  return rows[0];
}

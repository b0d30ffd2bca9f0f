import type { ChaosStack } from "./stack";
import type { Played } from "./stories";

/** What is to be seen of an order and its payment, but for ids and moments: two of the same story look alike. */
const LOOKS: Readonly<Record<string, string>> = {
  order: `
    SELECT o.canceled_at IS NOT NULL AS cancelled, p.state, p.amount, p.cancel_reason, p.settled_at IS NOT NULL AS settled,
           p.reopened_at IS NOT NULL AS reopened, a.number AS paid_by
      FROM "order" o JOIN order_payment p ON p.order_id = o.id
      LEFT JOIN payment_attempt a ON a.id = p.paid_attempt_id WHERE o.id = :order`,
  attempts: `SELECT status, amount FROM payment_attempt WHERE order_id = :order ORDER BY number`,
  parcels: `SELECT facility_id, status, shipping FROM consignment WHERE order_id = :order ORDER BY number`,
  "history of the parcels": `
    SELECT c.facility_id, e.status FROM consignment_event e JOIN consignment c ON c.id = e.consignment_id
     WHERE c.order_id = :order ORDER BY 1, 2`,
  "money in Medusa": `
    SELECT c.amount FROM order_payment p JOIN payment m ON m.payment_session_id = p.payment_session_id
      JOIN capture c ON c.payment_id = m.id WHERE p.order_id = :order ORDER BY 1`,
  transactions: `SELECT reference, amount FROM order_transaction WHERE order_id = :order ORDER BY 1, 2`,
  stock: `
    SELECT sum(r.quantity) AS held FROM reservation_item r JOIN order_item i ON i.item_id = r.line_item_id
     WHERE i.order_id = :order AND r.deleted_at IS NULL`,
  books: `
    SELECT e.kind, e.facility_id, p.account, p.akun, p.amount
      FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id WHERE e.order_id = :order ORDER BY 1, 2, 3, 4, 5`,
  refunds: `SELECT kind, state, amount, attempt, failure FROM refund_request WHERE order_id = :order ORDER BY 1, 2, 3`,
  disputes: `SELECT status, amount FROM payment_dispute WHERE payment_intent_id = ANY(CAST(:intents AS text[])) ORDER BY 1, 2`,
  findings: `SELECT kind, amount FROM payment_finding WHERE payment_intent_id = ANY(CAST(:intents AS text[])) ORDER BY 1, 2`,
  mails: `
    SELECT split_part(key, ':', 1) AS mail, count(*) FROM outbox
     WHERE topic = 'mail' AND payload->>'order_id' = :order GROUP BY 1 ORDER BY 1`,
};

/** Everything about a story that must not depend on how often, and in which order, its events were told. */
export async function endStateOf(
  { database, stripe }: ChaosStack,
  { order_id, intent }: Played,
): Promise<Map<string, string>> {
  const state = new Map<string, string>();
  const paid: string[] = await database("payment_attempt")
    .where({ order_id })
    .whereNotNull("payment_intent_id")
    .orderBy("number")
    .pluck("payment_intent_id");
  const intents = [...new Set(intent ? [...paid, intent] : paid)];
  for (const [what, sql] of Object.entries(LOOKS)) {
    const { rows } = await database.raw(sql, { order: order_id, intents });
    state.set(what, JSON.stringify(rows));
  }
  const refunds: string[] = [];
  for (const payment_intent of intents)
    for (const { amount, status } of (await stripe.refunds.list({ payment_intent })).data)
      refunds.push(`${amount} ${status}`);
  state.set("money at Stripe", JSON.stringify(refunds.sort()));
  return state;
}

/** How these payouts stand, in their order. */
export async function payoutsOf({ database }: ChaosStack, ids: readonly string[]): Promise<string> {
  const { rows } = await database.raw(
    `SELECT string_agg(o.status || CASE WHEN o.booked_at IS NULL THEN '' ELSE ' and booked' END, ', '
                       ORDER BY wanted.place) AS standing
       FROM unnest(CAST(:ids AS text[])) WITH ORDINALITY AS wanted(id, place)
       JOIN payment_payout o ON o.id = wanted.id`,
    { ids: [...ids] },
  );
  return rows[0].standing ?? "";
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type {
  DisputeStatus,
  DisputeView,
  FindingView,
  PaymentDesk,
  PayoutView,
  StuckEventView,
} from "../../contract/payments";
import { FINDING_KIND, FINDING_LEFT } from "../refund-findings";
import { FAILED_RETURN } from "../read-failed-returns";

const MOST = 100;
/** An event that failed this often isn't just waiting for Stripe to be reachable again. */
const TRIES = 3;

type Stored<T, Dates extends keyof T> = Omit<T, Dates> & { [K in Dates]: Date | Extract<T[K], null> };

/**
 * What finance must know about money at the payment provider.
 * @param settles whether the officer may record bank transfers
 */
export async function readPaymentDesk(connection: Knex, settles: boolean): Promise<PaymentDesk> {
  const [disputes, payouts, findings, stuck_events] = await Promise.all([
    readDisputes(connection),
    readPayouts(connection),
    readFindings(connection, settles),
    readStuckEvents(connection),
  ]);
  return { disputes, payouts, findings, stuck_events };
}

async function readDisputes(connection: Knex): Promise<DisputeView[]> {
  const { rows } = await connection.raw<{ rows: Stored<DisputeView, "due_by" | "opened_at">[] }>(
    `SELECT d.id, o.display_id AS order_display_id, d.amount::float8 AS amount, d.reason, d.status, d.due_by, d.opened_at
       FROM payment_dispute d LEFT JOIN "order" o ON o.id = d.order_id
      ORDER BY d.opened_at DESC, d.id LIMIT ${MOST}`,
  );
  return rows.map((row) => ({
    ...row,
    status: disputeStatus(row.status),
    due_by: row.due_by?.toISOString() ?? null,
    opened_at: row.opened_at.toISOString(),
  }));
}

function disputeStatus(status: string): DisputeStatus {
  return status === "won" || status === "lost" ? status : "open";
}

async function readPayouts(connection: Knex): Promise<PayoutView[]> {
  const { rows } = await connection.raw<{ rows: Stored<PayoutView, "arrives_at">[] }>(
    `SELECT id, amount::float8 AS amount, fees::float8 AS fees, unassigned::float8 AS unassigned,
            rounding::float8 AS rounding, booked_at IS NOT NULL AS is_booked,
            CASE status WHEN 'paid' THEN 'paid' WHEN 'failed' THEN 'failed' WHEN 'canceled' THEN 'failed'
                        ELSE 'on_the_way' END AS status, arrives_at
       FROM payment_payout ORDER BY arrives_at DESC, id LIMIT ${MOST}`,
  );
  return rows.map((row) => ({ ...row, arrives_at: row.arrives_at.toISOString() }));
}

/** A refund is no finding any more once it is in the books, or its buyer was paid otherwise; in part, the rest of it is. */
const SETTLED = `(f.kind IN ('refund_at_stripe', 'refund_failed') AND ${FINDING_LEFT} <= 0)`;

/** Nor is one of late or double money that was returned by bank transfer. */
const TRANSFERRED = `f.kind = 'refund_failed' AND EXISTS (
  SELECT 1 FROM payment_transfer t JOIN payment_attempt a ON a.id = t.attempt_id
   WHERE a.payment_intent_id = f.payment_intent_id)`;

/** Nor a refund whose request had ended another way, once the request records it after all. */
const RECORDED = `f.kind = 'refund_twice' AND EXISTS (
  SELECT 1 FROM refund_request r WHERE r.stripe_refund_id = f.id AND r.state = 'done')`;

/** Late or double money that the finding "f" is about, and who is paying it by bank transfer. */
const UNPAID = `
  SELECT a.amount::float8 AS due, b.begun_at, n.name AS begun_by
    FROM payment_attempt a
    LEFT JOIN payment_transfer_begun b ON b.attempt_id = a.id AND b.released_at IS NULL
    LEFT JOIN officer n ON n.id = b.begun_by
   WHERE ${FAILED_RETURN} LIMIT 1`;

type Found = Stored<Omit<FindingView, "transfer_due" | "transfer_begun">, "found_at">;
type Unpaid = { due: number | null; begun_at: Date | null; begun_by: string | null };

async function readFindings(connection: Knex, settles: boolean): Promise<FindingView[]> {
  const { rows } = await connection.raw<{ rows: (Found & Unpaid)[] }>(
    `SELECT f.id, ${FINDING_KIND} AS kind, ${FINDING_LEFT}::float8 AS amount, o.display_id AS order_display_id, f.found_at,
            unpaid.due, unpaid.begun_at, unpaid.begun_by
       FROM payment_finding f LEFT JOIN "order" o ON o.id = f.order_id
       LEFT JOIN LATERAL (${UNPAID}) unpaid ON true
      WHERE NOT ${SETTLED} AND NOT (${TRANSFERRED}) AND NOT (${RECORDED})
      ORDER BY f.found_at DESC, f.id LIMIT ${MOST}`,
  );
  return rows.map(({ due, begun_at, begun_by, ...row }) => ({
    ...row,
    found_at: row.found_at.toISOString(),
    transfer_due: settles ? due : null,
    transfer_begun: begun_at && { at: begun_at.toISOString(), by: settles ? begun_by : null },
  }));
}

async function readStuckEvents(connection: Knex): Promise<StuckEventView[]> {
  const { rows } = await connection.raw<{ rows: Stored<StuckEventView, "next_try">[] }>(
    `SELECT id, type, attempts AS tries, coalesce(last_error, '') AS last_error, next_attempt_at AS next_try
       FROM stripe_event WHERE processed_at IS NULL AND attempts >= ${TRIES}
      ORDER BY created_at DESC LIMIT ${MOST}`,
  );
  return rows.map((row) => ({ ...row, next_try: row.next_try.toISOString() }));
}

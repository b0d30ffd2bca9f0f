import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type {
  DisputeView,
  FindingAction,
  FindingView,
  PaymentDesk,
  PayoutView,
  StuckEventView,
} from "../../contract/payments";
import { disputeOutcome } from "../../domain/dispute";
import { FAILED_RETURN, UNTRANSFERRED_RETURN } from "../read-failed-returns";
import { BESIDE_TRANSFER, FINDING_KIND, FINDING_LEFT, MAY_CLOSE } from "../refund-findings";

const MOST = 100;
/** An event that failed this often isn't just waiting for Stripe to be reachable again. */
const TRIES = 3;

type Stored<T, Dates extends keyof T> = Omit<T, Dates> & { [K in Dates]: Date | Extract<T[K], null> };

/** The first rows of a list, each beside the number of all. */
type Counted<T> = T & { total: number };
type Listed<T> = { rows: T[]; total: number };

const TOTAL = "(count(*) OVER ())::int AS total";

/**
 * What finance must know about money at the payment provider.
 * @param finance the officer, who may pay by bank transfer and close findings; null for one who only looks
 */
export async function readPaymentDesk(connection: Knex, finance: string | null): Promise<PaymentDesk> {
  const [disputes, payouts, findings, stuck] = await Promise.all([
    readDisputes(connection),
    readPayouts(connection),
    readFindings(connection, finance),
    readStuckEvents(connection),
  ]);
  return {
    disputes: disputes.rows,
    payouts: payouts.rows,
    findings: findings.rows,
    stuck_events: stuck.rows,
    totals: {
      disputes: disputes.total,
      payouts: payouts.total,
      findings: findings.total,
      stuck_events: stuck.total,
    },
  };
}

function listed<Row, View>(rows: Counted<Row>[], toView: (row: Counted<Row>) => View): Listed<View> {
  return { rows: rows.map(toView), total: rows[0]?.total ?? 0 };
}

async function readDisputes(connection: Knex): Promise<Listed<DisputeView>> {
  const { rows } = await connection.raw<{ rows: Counted<Stored<DisputeView, "due_by" | "opened_at">>[] }>(
    `SELECT d.id, o.display_id AS order_display_id, d.amount::float8 AS amount, d.reason, d.status, d.due_by, d.opened_at, ${TOTAL}
       FROM payment_dispute d LEFT JOIN "order" o ON o.id = d.order_id
      ORDER BY d.status IN ('won', 'warning_closed', 'lost', 'prevented'), d.opened_at DESC, d.id LIMIT ${MOST}`,
  );
  return listed(rows, ({ total: _, ...row }) => ({
    ...row,
    status: disputeOutcome(row.status),
    due_by: row.due_by?.toISOString() ?? null,
    opened_at: row.opened_at.toISOString(),
  }));
}

async function readPayouts(connection: Knex): Promise<Listed<PayoutView>> {
  const { rows } = await connection.raw<{ rows: Counted<Stored<PayoutView, "arrives_at">>[] }>(
    `SELECT id, amount::float8 AS amount, fees::float8 AS fees, unassigned::float8 AS unassigned,
            rounding::float8 AS rounding, booked_at IS NOT NULL AS is_booked,
            CASE status WHEN 'paid' THEN 'paid' WHEN 'failed' THEN 'failed' WHEN 'canceled' THEN 'failed'
                        ELSE 'on_the_way' END AS status, arrives_at, ${TOTAL}
       FROM payment_payout ORDER BY arrives_at DESC, id LIMIT ${MOST}`,
  );
  return listed(rows, ({ total: _, ...row }) => ({ ...row, arrives_at: row.arrives_at.toISOString() }));
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

/** Nor one that finance has looked at; what happened to the money since shows it again. */
const CLOSED = `${MAY_CLOSE} AND EXISTS (SELECT 1 FROM payment_finding_closed c WHERE c.finding_id = f.id)`;

/** Money owed to a buyer, or sent twice, stands before what is to be recorded, and both before what is only told. */
const URGENCY = `(
  CASE ${FINDING_KIND} WHEN 'refund_failed' THEN 1 WHEN 'refund_twice' THEN 1 WHEN 'refund_at_stripe' THEN 2 ELSE 3 END)`;

/**
 * Late or double money that the finding "f" is about, and who is paying it by bank transfer. What somebody is paying is shown
 * until that is recorded or released, also when it is due no more.
 */
const UNPAID = `
  SELECT CASE WHEN ${FAILED_RETURN} THEN a.amount::float8 END AS due,
         b.id::text AS begun_id, b.begun_at, b.begun_by, n.name AS begun_by_name
    FROM payment_attempt a
    LEFT JOIN payment_transfer_begun b ON b.attempt_id = a.id AND b.released_at IS NULL
    LEFT JOIN officer n ON n.id = b.begun_by
   WHERE f.kind = 'refund_failed' AND ${UNTRANSFERRED_RETURN} AND (b.id IS NOT NULL OR (${FAILED_RETURN})) LIMIT 1`;

type Found = Stored<Omit<FindingView, "transfer_due" | "transfer_begun" | "allowed_actions">, "found_at">;
type Unpaid = {
  due: number | null;
  begun_id: string | null;
  begun_at: Date | null;
  begun_by: string | null;
  begun_by_name: string | null;
};

function allowedActions({ due, begun_id }: Unpaid): FindingAction[] {
  if (begun_id) return ["settle_by_hand", "release_transfer"];
  return due === null ? [] : ["begin_transfer"];
}

function transferBegun(
  { begun_id: id, begun_at, begun_by, begun_by_name }: Unpaid,
  finance: string | null,
): FindingView["transfer_begun"] {
  if (!id || !begun_at) return null;
  const by = finance ? begun_by_name : null;
  return { id, at: begun_at.toISOString(), by, is_mine: begun_by === finance };
}

async function readFindings(connection: Knex, finance: string | null): Promise<Listed<FindingView>> {
  const { rows } = await connection.raw<{ rows: Counted<Found & Unpaid>[] }>(
    `SELECT f.id, ${FINDING_KIND} AS kind, ${FINDING_LEFT}::float8 AS amount, o.display_id AS order_display_id, f.found_at,
            ${MAY_CLOSE} AS may_close, ${BESIDE_TRANSFER} AS beside_transfer,
            unpaid.due, unpaid.begun_id, unpaid.begun_at, unpaid.begun_by, unpaid.begun_by_name, ${TOTAL}
       FROM payment_finding f LEFT JOIN "order" o ON o.id = f.order_id
       LEFT JOIN LATERAL (${UNPAID}) unpaid ON true
      WHERE NOT ${SETTLED} AND NOT (${TRANSFERRED}) AND NOT (${RECORDED}) AND NOT (${CLOSED})
      ORDER BY ${URGENCY}, f.found_at DESC, f.id LIMIT ${MOST}`,
  );
  return listed(rows, ({ total: _, due, begun_id, begun_at, begun_by, begun_by_name, ...row }) => {
    const unpaid = { due, begun_id, begun_at, begun_by, begun_by_name };
    return {
      ...row,
      found_at: row.found_at.toISOString(),
      may_close: finance !== null && row.may_close,
      transfer_due: finance ? due : null,
      transfer_begun: transferBegun(unpaid, finance),
      allowed_actions: finance ? allowedActions(unpaid) : [],
    };
  });
}

async function readStuckEvents(connection: Knex): Promise<Listed<StuckEventView>> {
  const { rows } = await connection.raw<{ rows: Counted<Stored<StuckEventView, "next_try">>[] }>(
    `SELECT id, type, attempts AS tries, coalesce(last_error, '') AS last_error, next_attempt_at AS next_try, ${TOTAL}
       FROM stripe_event WHERE processed_at IS NULL AND attempts >= ${TRIES}
      ORDER BY created_at DESC LIMIT ${MOST}`,
  );
  return listed(rows, ({ total: _, ...row }) => ({ ...row, next_try: row.next_try.toISOString() }));
}

import { randomUUID } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export type OutboxRow = {
  /** A bigint, as text. */
  id: string;
  topic: string;
  key: string;
  payload: Record<string, unknown>;
  /** A bigint, as text; rises with each put. */
  version: string;
  /** This try included. */
  attempts: number;
  last_error: string | null;
};

export type Claim = { lease_id: string; rows: OutboxRow[] };

/**
 * Takes due rows out of other workers' hands until the lease ends. Rows never tried come in a batch; one that failed
 * before comes by itself, so that it can't take its neighbours down with it again.
 */
export async function claimRows(
  knex: Knex,
  { topic, batch, lease_seconds }: { topic: string; batch: number; lease_seconds: number },
  which: "fresh" | "failed",
): Promise<Claim> {
  const lease_id = randomUUID();
  const { rows } = await knex.raw(
    `UPDATE outbox
        SET attempts = attempts + 1, lease_id = :lease_id, updated_at = now(),
            leased_until = now() + make_interval(secs => :lease_seconds)
      WHERE id = ANY (ARRAY(
              SELECT id FROM outbox
               WHERE topic = :topic AND done_at IS NULL AND set_aside_at IS NULL AND next_attempt_at <= now()
                 AND (leased_until IS NULL OR leased_until <= now())
                 AND attempts ${which === "fresh" ? "= 0" : "> 0"}
               ORDER BY next_attempt_at, id LIMIT :limit
                 FOR UPDATE SKIP LOCKED))
     RETURNING id, topic, key, payload, version, attempts, last_error`,
    { lease_id, lease_seconds, topic, limit: which === "fresh" ? batch : 1 },
  );
  return { lease_id, rows: (rows as OutboxRow[]).sort((one, other) => Number(one.id) - Number(other.id)) };
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MOST_ATTEMPTS, retryDelaySeconds } from "../../domain/outbox-retry";
import type { Claim, OutboxRow } from "./claim-rows";

/**
 * Deletes the rows, or keeps them as done. A row that was put again meanwhile stays due; one whose lease ended belongs to
 * another worker and is left alone.
 */
export async function finishRows(knex: Knex, { lease_id, rows }: Claim, keepDone: boolean): Promise<void> {
  const finished = await finishLocked(knex, lease_id, rows, keepDone, true);
  const busy = rows.filter(({ id }) => !finished.has(id));
  // Someone is putting these at this moment. Waiting for one while holding none can't end in a deadlock.
  for (const row of busy) await finishLocked(knex, lease_id, [row], keepDone, false);
}

/** @returns the ids that were this lease's, and could be locked */
async function finishLocked(
  knex: Knex,
  lease_id: string,
  rows: OutboxRow[],
  keepDone: boolean,
  skipLocked: boolean,
): Promise<Set<string>> {
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return knex.transaction(async (trx) => {
    const lock = trx<OutboxRow & { lease_id: string }>("outbox")
      .whereIn("id", [...versions.keys()])
      .where({ lease_id })
      .forUpdate()
      .select("id", "version");
    const held = await (skipLocked ? lock.skipLocked() : lock);
    const [done, raised] = [true, false].map((same) =>
      held.filter(({ id, version }) => (versions.get(id) === version) === same).map(({ id }) => id),
    ) as [string[], string[]];
    const released = { lease_id: null, leased_until: null, last_error: null };
    if (done.length > 0) {
      const rowsDone = trx("outbox").whereIn("id", done);
      await (keepDone ? rowsDone.update({ ...released, done_at: trx.fn.now() }) : rowsDone.delete());
    }
    if (raised.length > 0) await trx("outbox").whereIn("id", raised).update(released);
    return new Set(held.map(({ id }) => id));
  });
}

/** To be tried again later, or set aside when that was the last try. A row put meanwhile is due at once, as new. */
export async function failRows(knex: Knex, { lease_id, rows }: Claim, message: string): Promise<void> {
  for (const { id, version, attempts } of rows) {
    await knex.raw(
      `UPDATE outbox
          SET lease_id = NULL, leased_until = NULL, last_error = :message, updated_at = now(),
              next_attempt_at = CASE WHEN version = :version THEN now() + make_interval(secs => :delay)
                                     ELSE next_attempt_at END,
              set_aside_at = CASE WHEN version = :version AND :last THEN now() END
        WHERE id = :id AND lease_id = :lease_id`,
      {
        id,
        version,
        lease_id,
        message: message.slice(0, 1000),
        delay: retryDelaySeconds(attempts, Math.random()),
        last: attempts >= MOST_ATTEMPTS,
      },
    );
  }
}

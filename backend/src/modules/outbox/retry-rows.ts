import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** One row, or all that failed: of one topic where it is named. */
export type RetryScope = { id: string } | { topic?: string };

/** Makes rows that failed due as new. What a worker holds at this moment is left to it. @returns how many */
export async function retryRows(knex: Knex, scope: RetryScope): Promise<number> {
  const rows = knex("outbox")
    .whereNull("done_at")
    .where((failed) => failed.whereNotNull("set_aside_at").orWhereNotNull("last_error"))
    .where((free) => free.whereNull("leased_until").orWhere("leased_until", "<=", knex.fn.now()));
  if ("id" in scope) rows.where({ id: scope.id });
  else if (scope.topic) rows.where({ topic: scope.topic });
  const now = knex.fn.now();
  const retried = await rows.update({
    attempts: 0,
    last_error: null,
    set_aside_at: null,
    lease_id: null,
    leased_until: null,
    next_attempt_at: now,
    updated_at: now,
  });
  await knex.raw("SELECT pg_notify('outbox', '')");
  return retried;
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Codes that a half-done sign-in may try before the password is asked anew. */
const TRIES = 5;

/**
 * Takes one of a session's tries before its code is looked at; false when it has none left. With the last one a
 * half-done sign-in ends: a right code opens a new session anyway.
 */
export async function claimTry(knex: Knex, sessionId: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `UPDATE officer_session
        SET wrong_codes = wrong_codes + 1,
            ended_at = CASE WHEN stage <> 'open' AND wrong_codes + 1 >= ? THEN now() END
      WHERE id = ? AND ended_at IS NULL
      RETURNING id`,
    [TRIES, sessionId],
  );
  return rows.length > 0;
}

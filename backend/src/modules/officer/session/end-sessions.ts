import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export async function endSession(knex: Knex, id: string): Promise<void> {
  await knex.raw(`UPDATE officer_session SET ended_at = now() WHERE id = ? AND ended_at IS NULL`, [id]);
}

/** Ends every session of an officer, but for one. */
export async function endSessionsOf(knex: Knex, officerId: string, butFor?: string): Promise<void> {
  await knex.raw(
    `UPDATE officer_session SET ended_at = now() WHERE officer_id = ? AND ended_at IS NULL AND id <> ?`,
    [officerId, butFor ?? ""],
  );
}

/** Wrong codes that a half-done sign-in may bear before the password is asked anew. */
const WRONG_CODES = 5;

export async function countWrongCode(knex: Knex, sessionId: string): Promise<void> {
  await knex.raw(
    `UPDATE officer_session
        SET wrong_codes = wrong_codes + 1,
            ended_at = CASE WHEN stage <> 'open' AND wrong_codes + 1 >= ? THEN now() ELSE ended_at END
      WHERE id = ?`,
    [WRONG_CODES, sessionId],
  );
}

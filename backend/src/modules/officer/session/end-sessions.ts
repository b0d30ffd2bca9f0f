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

import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Whether this officer got in from this network in the last weeks. */
export async function isKnownNetwork(knex: Knex, officerId: string, network: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `SELECT 1 FROM officer_session WHERE officer_id = ? AND network = ? AND stage = 'open' LIMIT 1`,
    [officerId, network],
  );
  return rows.length > 0;
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * The id of an officer of today who has a password, by address. `demoCounts`: the password of a demo account is in this
 * repository, so that it is one on the embedded database alone.
 */
export async function findOfficerWithPassword(
  knex: Knex,
  email: string,
  demoCounts: boolean,
): Promise<string | null> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `SELECT o.id FROM officer o
       JOIN provider_identity p ON p.entity_id = o.email AND p.provider = 'emailpass' AND p.deleted_at IS NULL
      WHERE o.email = ? AND o.deleted_at IS NULL AND (? OR NOT o.is_demo)`,
    [email, demoCounts],
  );
  return rows[0]?.id ?? null;
}

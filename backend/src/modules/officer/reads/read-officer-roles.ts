import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { OfficerRole } from "../../../contract/officer";

/** The roles that an officer holds now. */
export async function readOfficerRoles(knex: Knex, officerId: string): Promise<OfficerRole[]> {
  const rows: { role: OfficerRole }[] = await knex("officer_assignment")
    .where({ officer_id: officerId, revoked_at: null, deleted_at: null })
    .select("role");
  return rows.map(({ role }) => role);
}

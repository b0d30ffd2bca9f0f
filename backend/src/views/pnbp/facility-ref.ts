import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FacilityRef } from "../../contract/common";
import { DomainError } from "../../domain/domain-error";

/** SQL that builds a FacilityRef from the table `facility` under an alias. */
export function facilityRefSql(alias: string): string {
  const names = ["id", "handle", "short_name", "city", "province"];
  return `json_build_object(${names.map((name) => `'${name}', ${alias}.${name}`).join(", ")})`;
}

/** @throws DomainError "not_found" */
export async function readFacilityRef(connection: Knex, id: string): Promise<FacilityRef> {
  const row = await connection("facility")
    .select("id", "handle", "short_name", "city", "province")
    .where({ id })
    .whereNull("deleted_at")
    .first();
  if (!row) throw new DomainError("not_found", {}, "not_found");
  return row;
}

/** One facility, or all of them by name (null). */
export async function readFacilitiesInView(
  connection: Knex,
  facility: string | null,
): Promise<FacilityRef[]> {
  const { rows } = await connection.raw<{ rows: FacilityRef[] }>(
    `SELECT id, handle, short_name, city, province FROM facility
      WHERE deleted_at IS NULL AND (id = ? OR ?::text IS NULL) ORDER BY short_name, id`,
    [facility, facility],
  );
  return rows;
}

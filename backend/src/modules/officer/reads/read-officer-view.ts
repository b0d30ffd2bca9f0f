import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FacilityRef } from "../../../contract/common";
import type { OfficerRole, OfficerView } from "../../../contract/officer";

/** The first of a role's surfaces is where signing in leads to. */
const SURFACES: Readonly<Record<OfficerRole, OfficerView["surfaces"]>> = {
  facility_staff: ["/upt"],
  treasurer: ["/pnbp"],
  curator: ["/kurasi"],
  finance: ["/pnbp"],
  auditor: ["/pnbp", "/kurasi"],
};

/** An officer with the places of their assignments by name, and the surfaces those open. */
export async function readOfficerView(
  knex: Knex,
  officer: {
    id: string;
    name: string;
    email: string;
    assignments: { role: OfficerRole; facility_id: string | null }[];
  },
): Promise<OfficerView> {
  const { id, name, email } = officer;
  const { rows } = await knex.raw<{ rows: FacilityRef[] }>(
    `SELECT id, handle, short_name, city, province FROM facility WHERE id = ANY(?)`,
    [officer.assignments.flatMap(({ facility_id }) => facility_id ?? [])],
  );
  const assignments = officer.assignments.map(({ role, facility_id }) => {
    return { role, facility: rows.find((facility) => facility.id === facility_id) ?? null };
  });
  const surfaces = [...new Set(assignments.flatMap(({ role }) => SURFACES[role]))];
  return { id, name, email, assignments, surfaces };
}

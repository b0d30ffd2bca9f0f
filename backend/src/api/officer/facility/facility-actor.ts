import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { FacilityActor } from "../../../modules/listing/facility-actor";
import { officerLabel } from "../../../modules/officer/officer-label";
import { facilityOf, type OfficerRequest } from "../officer-context";

/**
 * The facility's staff member behind a request.
 * @throws DomainError "role_required" (403)
 */
export async function facilityActor(req: OfficerRequest): Promise<FacilityActor> {
  const facility_id = facilityOf(req, "facility_staff");
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const facility = await knex("facility").where({ id: facility_id }).first("short_name");
  return {
    officer_id: req.officer.id,
    facility_id,
    label: officerLabel("facility_staff", facility?.short_name),
  };
}

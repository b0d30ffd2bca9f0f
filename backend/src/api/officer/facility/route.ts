import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { FacilityHome } from "../../../contract/facility-portal";
import { readFacilityHome } from "../../../modules/listing/reads/read-facility-home";
import { facilityOf, type OfficerRequest } from "../officer-context";

export async function GET(req: OfficerRequest, res: MedusaResponse<FacilityHome>) {
  const facilityId = facilityOf(req, "facility_staff");
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json(await readFacilityHome(knex, facilityId));
}

import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ListingPreview } from "../../../../../../contract/facility-portal";
import { readListingPreview } from "../../../../../../modules/listing/reads/read-listing-preview";
import { pathId } from "../../../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../../../officer-context";

export async function GET(req: OfficerRequest, res: MedusaResponse<ListingPreview>) {
  const facilityId = facilityOf(req, "facility_staff");
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json(await readListingPreview(knex, pathId(req, "id"), facilityId));
}

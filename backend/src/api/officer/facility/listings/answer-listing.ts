import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ListingDetail } from "../../../../contract/facility-portal";
import { readListingDetail } from "../../../../modules/listing/reads/read-listing-detail";
import { facilityOf, type OfficerRequest } from "../../officer-context";

/** Every route that changes a listing answers what it has become. */
export async function answerListing(
  req: OfficerRequest,
  res: MedusaResponse<ListingDetail>,
  listingId: string,
  status = 200,
) {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const detail = await readListingDetail(knex, listingId, facilityOf(req, "facility_staff"));
  res.status(status).json(detail);
}

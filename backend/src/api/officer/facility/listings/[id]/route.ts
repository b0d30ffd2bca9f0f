import type { MedusaResponse } from "@medusajs/framework/http";
import type { ListingDetail } from "../../../../../contract/facility-portal";
import { pathId } from "../../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../../officer-context";
import { answerListing } from "../answer-listing";

export async function GET(req: OfficerRequest, res: MedusaResponse<ListingDetail>) {
  facilityOf(req, "facility_staff");
  await answerListing(req, res, pathId(req, "id"));
}

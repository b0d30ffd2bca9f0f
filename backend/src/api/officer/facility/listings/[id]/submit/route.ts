import type { MedusaResponse } from "@medusajs/framework/http";
import type { ListingDetail } from "../../../../../../contract/facility-portal";
import { submitListingVersionWorkflow } from "../../../../../../workflows/submit-listing-version";
import { pathId } from "../../../../../http/path-id";
import type { OfficerRequest } from "../../../../officer-context";
import { facilityActor } from "../../../facility-actor";
import { answerListing } from "../../answer-listing";

export async function POST(req: OfficerRequest, res: MedusaResponse<ListingDetail>) {
  const actor = await facilityActor(req);
  const listing_id = pathId(req, "id");
  await submitListingVersionWorkflow(req.scope).run({ input: { actor, listing_id } });
  await answerListing(req, res, listing_id);
}

import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ListingDetail } from "../../../../../../contract/facility-portal";
import { saveListingDraftWorkflow } from "../../../../../../workflows/save-listing-draft";
import { parse } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import type { OfficerRequest } from "../../../../officer-context";
import { facilityActor } from "../../../facility-actor";
import { answerListing } from "../../answer-listing";
import { contentSchema } from "../../content-schema";

const revisionSchema = z.object({ revision: z.number().int().min(1).max(1_000_000_000) });

/** `SaveDraftInput`. The fields of a refusal are paths within the content. */
export async function PUT(req: OfficerRequest<{ content?: unknown }>, res: MedusaResponse<ListingDetail>) {
  const actor = await facilityActor(req);
  const listing_id = pathId(req, "id");
  const { revision } = parse(revisionSchema, req.body);
  const content = parse(contentSchema, req.body?.content);
  await saveListingDraftWorkflow(req.scope).run({ input: { actor, listing_id, content, revision } });
  await answerListing(req, res, listing_id);
}

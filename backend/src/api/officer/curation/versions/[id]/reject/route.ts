import type { MedusaResponse } from "@medusajs/framework/http";
import type { CurationReview } from "../../../../../../contract/curation";
import { rejectListingVersionWorkflow } from "../../../../../../workflows/reject-listing-version";
import type { OfficerRequest } from "../../../../officer-context";
import { decisionOf } from "../../../decision";
import { answerReview } from "../../../review-answer";

export async function POST(req: OfficerRequest, res: MedusaResponse<CurationReview>) {
  await rejectListingVersionWorkflow(req.scope).run({ input: decisionOf(req, { needsReason: true }) });
  await answerReview(req, res);
}

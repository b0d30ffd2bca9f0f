import type { MedusaResponse } from "@medusajs/framework/http";
import type { CurationReview } from "../../../../../../contract/curation";
import { requestListingChangesWorkflow } from "../../../../../../workflows/request-listing-changes";
import type { OfficerRequest } from "../../../../officer-context";
import { decisionOf } from "../../../decision";
import { answerReview } from "../../../review-answer";

export async function POST(req: OfficerRequest, res: MedusaResponse<CurationReview>) {
  await requestListingChangesWorkflow(req.scope).run({ input: decisionOf(req, { needsReason: true }) });
  await answerReview(req, res);
}

import type { MedusaResponse } from "@medusajs/framework/http";
import type { CurationReview } from "../../../../../../contract/curation";
import { approveListingVersionWorkflow } from "../../../../../../workflows/approve-listing-version";
import type { OfficerRequest } from "../../../../officer-context";
import { decisionOf } from "../../../decision";
import { answerReview } from "../../../review-answer";

export async function POST(req: OfficerRequest, res: MedusaResponse<CurationReview>) {
  await approveListingVersionWorkflow(req.scope).run({ input: decisionOf(req) });
  await answerReview(req, res);
}

import type { MedusaResponse } from "@medusajs/framework/http";
import type { CurationReview } from "../../../../../contract/curation";
import { type OfficerRequest, requireRole } from "../../../officer-context";
import { answerReview } from "../../review-answer";

export async function GET(req: OfficerRequest, res: MedusaResponse<CurationReview>) {
  requireRole(req, "curator", "auditor");
  await answerReview(req, res);
}

import type { MedusaResponse } from "@medusajs/framework/http";
import type { CuratedFacilityView } from "../../../../../contract/curation";
import { type OfficerRequest, requireRole } from "../../../officer-context";
import { answerFacility } from "../../facility-answer";

export async function GET(req: OfficerRequest, res: MedusaResponse<CuratedFacilityView>) {
  requireRole(req, "curator", "auditor");
  await answerFacility(req, res);
}

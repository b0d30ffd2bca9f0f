import type { MedusaResponse } from "@medusajs/framework/http";
import type { CuratedFacilityView } from "../../../../../../contract/curation";
import { liftSuspensionWorkflow } from "../../../../../../workflows/lift-suspension";
import type { OfficerRequest } from "../../../../officer-context";
import { answerFacility, suspensionDecisionOf } from "../../../facility-answer";

export async function POST(req: OfficerRequest, res: MedusaResponse<CuratedFacilityView>) {
  await liftSuspensionWorkflow(req.scope).run({ input: suspensionDecisionOf(req) });
  await answerFacility(req, res);
}

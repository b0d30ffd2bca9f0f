import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { CuratedFacilityView } from "../../../../../../contract/curation";
import { suspendFacilityWorkflow } from "../../../../../../workflows/suspend-facility";
import { parse, text } from "../../../../../http/parse";
import type { OfficerRequest } from "../../../../officer-context";
import { answerFacility, suspensionDecisionOf } from "../../../facility-answer";

/** `SuspendFacilityInput`. */
const suspension = z.object({ reason: text({ min: 10, max: 1000 }) });

export async function POST(req: OfficerRequest, res: MedusaResponse<CuratedFacilityView>) {
  const decision = suspensionDecisionOf(req);
  const { reason } = parse(suspension, req.body);
  await suspendFacilityWorkflow(req.scope).run({ input: { ...decision, reason } });
  await answerFacility(req, res);
}

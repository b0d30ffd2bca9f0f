import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type CurationDecision, decideListingVersionStep } from "./steps/decide-listing-version";

/** A curator refuses a version, with the reason. What is live stays on sale. */
export const rejectListingVersionWorkflow = createWorkflow(
  "reject-listing-version",
  (input: WorkflowData<CurationDecision>) => {
    const decision = transform({ input }, (data) => ({ ...data.input, action: "reject" as const }));
    return new WorkflowResponse(decideListingVersionStep(decision));
  },
);

import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type CurationDecision, decideListingVersionStep } from "./steps/decide-listing-version";

/** A curator sends a version back with the reason; the facility answers with a new version. */
export const requestListingChangesWorkflow = createWorkflow(
  "request-listing-changes",
  (input: WorkflowData<CurationDecision>) => {
    const decision = transform({ input }, (data) => ({ ...data.input, action: "request_changes" as const }));
    return new WorkflowResponse(decideListingVersionStep(decision));
  },
);

import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type CurationDecision, decideListingVersionStep } from "./steps/decide-listing-version";

/** A curator takes a submitted version up for review. */
export const startListingReviewWorkflow = createWorkflow(
  "start-listing-review",
  (input: WorkflowData<CurationDecision>) => {
    const decision = transform({ input }, (data) => ({ ...data.input, action: "start_review" as const }));
    return new WorkflowResponse(decideListingVersionStep(decision));
  },
);

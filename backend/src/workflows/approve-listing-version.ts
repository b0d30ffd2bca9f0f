import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { publishListingVersionsWorkflow } from "./publish-listing-versions";
import { type CurationDecision, decideListingVersionStep } from "./steps/decide-listing-version";

/**
 * A curator approves a version and it goes on sale. The decision stands once recorded: should publishing fail, what
 * was live stays on sale, and the job finish-publications tries again.
 */
export const approveListingVersionWorkflow = createWorkflow(
  "approve-listing-version",
  (input: WorkflowData<CurationDecision>) => {
    const decision = transform({ input }, (data) => ({ ...data.input, action: "approve" as const }));
    const decided = decideListingVersionStep(decision);
    const published = publishListingVersionsWorkflow.runAsStep({ input: decided });
    return new WorkflowResponse(published);
  },
);

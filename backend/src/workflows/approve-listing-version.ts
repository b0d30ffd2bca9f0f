import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type CurationDecision, decideListingVersionStep } from "./steps/decide-listing-version";
import { publishEachVersionStep } from "./steps/publish-each-version";

/**
 * A curator approves a version and it goes on sale. The decision stands once recorded: should publishing fail, that is
 * logged, what was live stays on sale, and the job finish-publications tries again.
 */
export const approveListingVersionWorkflow = createWorkflow(
  "approve-listing-version",
  (input: WorkflowData<CurationDecision>) => {
    const decision = transform({ input }, (data) => ({ ...data.input, action: "approve" as const }));
    const decided = decideListingVersionStep(decision);
    return new WorkflowResponse(publishEachVersionStep(decided.version_ids));
  },
);

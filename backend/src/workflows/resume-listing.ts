import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { ListingActionInput } from "./listing-action-input";
import { setListingPausedStep } from "./steps/set-listing-paused";

/** Puts a paused listing back on sale. */
export const resumeListingWorkflow = createWorkflow(
  "resume-listing",
  (input: WorkflowData<ListingActionInput>) => {
    const change = transform({ input }, (data) => ({ ...data.input, paused: false }));
    return new WorkflowResponse(setListingPausedStep(change));
  },
);

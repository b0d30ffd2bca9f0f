import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { ListingActionInput } from "./listing-action-input";
import { setListingPausedStep } from "./steps/set-listing-paused";

/** Takes a live listing off sale at once, until it is resumed. Its version stays the live one. */
export const pauseListingWorkflow = createWorkflow(
  "pause-listing",
  (input: WorkflowData<ListingActionInput>) => {
    const change = transform({ input }, (data) => ({ ...data.input, paused: true }));
    return new WorkflowResponse(setListingPausedStep(change));
  },
);

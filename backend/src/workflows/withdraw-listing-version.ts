import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ListingActionInput } from "./listing-action-input";
import { withdrawListingVersionStep } from "./steps/withdraw-listing-version";

/** The facility takes its open version back, before a curator has decided. What is live stays on sale. */
export const withdrawListingVersionWorkflow = createWorkflow(
  "withdraw-listing-version",
  (input: WorkflowData<ListingActionInput>) => new WorkflowResponse(withdrawListingVersionStep(input)),
);

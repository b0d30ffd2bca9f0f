import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ListingActionInput } from "./listing-action-input";
import { submitListingVersionStep } from "./steps/submit-listing-version";

/** Hands the draft to the curators, checked and frozen. */
export const submitListingVersionWorkflow = createWorkflow(
  "submit-listing-version",
  (input: WorkflowData<ListingActionInput>) => new WorkflowResponse(submitListingVersionStep(input)),
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ListingActionInput } from "./listing-action-input";
import { createListingVersionStep } from "./steps/create-listing-version";

/** Opens the next version as a draft, from the live text or from what came back. One at a time. */
export const createListingVersionWorkflow = createWorkflow(
  "create-listing-version",
  (input: WorkflowData<ListingActionInput>) => new WorkflowResponse(createListingVersionStep(input)),
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ListingContent } from "../contract/facility-portal";
import type { FacilityActor } from "../modules/listing/facility-actor";
import { createListingStep } from "./steps/create-listing";

export type CreateListingInput = {
  actor: FacilityActor;
  /** May have gaps; its photos must be the facility's. */
  content: ListingContent;
  /** For the sample catalogue alone. */
  is_sample?: boolean;
};

/** Begins a listing with version 1 as a draft. */
export const createListingWorkflow = createWorkflow(
  "create-listing",
  (input: WorkflowData<CreateListingInput>) => new WorkflowResponse(createListingStep(input)),
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ListingContent } from "../contract/facility-portal";
import type { FacilityActor } from "../modules/listing/facility-actor";
import { saveListingDraftStep } from "./steps/save-listing-draft";

export type SaveListingDraftInput = {
  actor: FacilityActor;
  listing_id: string;
  content: ListingContent;
  /** The revision that the writer has before them; saving over a newer one is refused. */
  revision: number;
};

/** Saves a draft as it is, gaps and all. */
export const saveListingDraftWorkflow = createWorkflow(
  "save-listing-draft",
  (input: WorkflowData<SaveListingDraftInput>) => new WorkflowResponse(saveListingDraftStep(input)),
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import {
  goLiveStep,
  loadPublicationsStep,
  projectProductsStep,
  reserveHandlesStep,
} from "./steps/publication-steps";

/** Versions to put on sale: approved, of different listings. Some fifty at a time go fastest. */
export type PublishListingVersionsInput = { version_ids: string[] };

/**
 * Puts approved versions on sale, many at a time. Medusa's products follow first, then the shop's own catalogue
 * changes in one transaction. Run again after a crash it finishes what was begun; run on live versions it mends them.
 */
export const publishListingVersionsWorkflow = createWorkflow(
  "publish-listing-versions",
  (input: WorkflowData<PublishListingVersionsInput>) => {
    const approved = loadPublicationsStep(input);
    const addressed = reserveHandlesStep(approved);
    const projected = projectProductsStep(addressed);
    return new WorkflowResponse(goLiveStep(projected));
  },
);

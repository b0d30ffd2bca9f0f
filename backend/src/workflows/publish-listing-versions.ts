import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
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
    // Of the curator's approval and the job that finishes publications, the second finds the first one's work done.
    const key = transform({ input }, (data) => data.input.version_ids.map((id) => `publish:${id}`).sort());
    acquireLockStep({ key, timeout: 30, ttl: 120, executeOnSubWorkflow: true });
    const approved = loadPublicationsStep(input);
    const addressed = reserveHandlesStep(approved);
    const projected = projectProductsStep(addressed);
    const live = goLiveStep(projected);
    releaseLockStep({ key, executeOnSubWorkflow: true });
    return new WorkflowResponse(live);
  },
);

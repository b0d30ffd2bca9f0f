import { ProductStatus } from "@medusajs/framework/utils";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import type { ListingActionInput } from "./listing-action-input";
import { recordListingPauseStep } from "./steps/record-listing-pause";
import { setListingPausedStep } from "./steps/set-listing-paused";

/** Puts a paused listing back on sale. */
export const resumeListingWorkflow = createWorkflow(
  "resume-listing",
  (input: WorkflowData<ListingActionInput>) => {
    const listing = setListingPausedStep(transform({ input }, (data) => ({ ...data.input, paused: false })));
    const change = transform({ listing }, (data) => ({
      selector: { id: data.listing.product_id },
      update: { status: ProductStatus.PUBLISHED },
    }));
    updateProductsWorkflow.runAsStep({ input: change });
    const event = transform({ input, listing }, (data) => ({
      ...data.input,
      version_id: data.listing.live_version_id,
      version_number: data.listing.shown_number,
      action: "resumed" as const,
    }));
    return new WorkflowResponse(recordListingPauseStep(event));
  },
);

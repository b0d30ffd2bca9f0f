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

/** Takes a live listing off sale at once, until it is resumed. Its version stays the live one. */
export const pauseListingWorkflow = createWorkflow(
  "pause-listing",
  (input: WorkflowData<ListingActionInput>) => {
    const listing = setListingPausedStep(transform({ input }, (data) => ({ ...data.input, paused: true })));
    const change = transform({ listing }, (data) => ({
      selector: { id: data.listing.product_id },
      update: { status: ProductStatus.DRAFT },
    }));
    updateProductsWorkflow.runAsStep({ input: change });
    const event = transform({ input, listing }, (data) => ({
      ...data.input,
      version_id: data.listing.live_version_id,
      version_number: data.listing.shown_number,
      action: "paused" as const,
    }));
    return new WorkflowResponse(recordListingPauseStep(event));
  },
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { FacilityActor } from "../modules/listing/facility-actor";
import { setListingPricesStep } from "./steps/set-listing-prices";

export type SetListingPricesInput = {
  actor: FacilityActor;
  listing_id: string;
  /** Whole rupiah, for some or all of the live variants. */
  prices: { variant_key: string; price: number }[];
  reason?: string;
};

/** Sets what live variants cost, at once and all or nothing, within the curators' band around the approved price. */
export const setListingPricesWorkflow = createWorkflow(
  "set-listing-prices",
  (input: WorkflowData<SetListingPricesInput>) => new WorkflowResponse(setListingPricesStep(input)),
);

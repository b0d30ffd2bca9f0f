import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { FacilityActor } from "../modules/listing/facility-actor";
import { setListingStockStep } from "./steps/set-listing-stock";

export type SetListingStockInput = {
  actor: FacilityActor;
  listing_id: string;
  /** Whole units, for some or all of the live variants. */
  levels: { variant_key: string; stocked: number }[];
  reason?: string;
};

/** Sets what lies at the facility, at once and all or nothing; never below what is already ordered. */
export const setListingStockWorkflow = createWorkflow(
  "set-listing-stock",
  (input: WorkflowData<SetListingStockInput>) => new WorkflowResponse(setListingStockStep(input)),
);

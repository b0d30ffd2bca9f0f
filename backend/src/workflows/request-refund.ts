import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { RefundWish } from "../domain/refund";
import { requestRefundStep } from "./steps/request-refund";

export type RequestRefundInput = {
  consignment_id: string;
  facility_id: string;
  officer_id: string;
  /** "all": whatever is left of the parcel. */
  wish: RefundWish | "all";
  /** The parcel can't be shipped: nothing but a cancellation will do. */
  cancels: boolean;
  restock: boolean;
  reason: string;
};

/**
 * A facility asks that money of one of its parcels goes back; national finance decides. What can't be shipped leaves the
 * parcel at once, and the other parcels of the order go on.
 */
export const requestRefundWorkflow = createWorkflow(
  "request-refund",
  (input: WorkflowData<RequestRefundInput>) => new WorkflowResponse(requestRefundStep(input)),
);

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { openOrderStep } from "./steps/open-order";

/** Writes our records of an order that Medusa placed just before a crash. */
export const repairPlacedOrderWorkflow = createWorkflow(
  "repair-placed-order",
  (input: { order_id: string }) => new WorkflowResponse(openOrderStep(input)),
);

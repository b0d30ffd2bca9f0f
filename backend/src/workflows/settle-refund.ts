import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { SettleTransferInput } from "../contract/common";
import { settleRefundStep } from "./steps/settle-refund";

export type SettleRefundInput = SettleTransferInput & {
  refund_id: string;
  officer: { id: string; label: string };
};

/** National finance records that the buyer of a failed refund was paid by bank transfer. Of two at once, one does. */
export const settleRefundWorkflow = createWorkflow(
  "settle-refund",
  (input: WorkflowData<SettleRefundInput>) => new WorkflowResponse(settleRefundStep(input)),
);

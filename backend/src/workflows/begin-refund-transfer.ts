import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { beginRefundTransferStep } from "./steps/begin-refund-transfer";

export type BeginRefundTransferInput = { refund_id: string; officer: { id: string; label: string } };

/**
 * An officer of national finance goes to the bank for a failed refund: until it is settled or released, nobody else tries it
 * again or pays it. Of two at once, one does.
 */
export const beginRefundTransferWorkflow = createWorkflow(
  "begin-refund-transfer",
  (input: WorkflowData<BeginRefundTransferInput>) => new WorkflowResponse(beginRefundTransferStep(input)),
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { RefundTransferInput } from "./begin-refund-transfer";
import { releaseRefundTransferStep } from "./steps/release-refund-transfer";

/** Nothing was paid at the bank: the refund is failed again, and may be retried or begun anew. */
export const releaseRefundTransferWorkflow = createWorkflow(
  "release-refund-transfer",
  (input: WorkflowData<RefundTransferInput>) => new WorkflowResponse(releaseRefundTransferStep(input)),
);

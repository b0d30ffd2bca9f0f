import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { BeginRefundTransferInput } from "./begin-refund-transfer";
import { releaseRefundTransferStep } from "./steps/release-refund-transfer";

/** `begun`: the hold that the officer saw, for somebody may have called it off and begun anew. */
export type ReleaseRefundTransferInput = BeginRefundTransferInput & { begun: string };

/** Nothing was paid at the bank: the refund is failed again, and may be retried or begun anew. */
export const releaseRefundTransferWorkflow = createWorkflow(
  "release-refund-transfer",
  (input: WorkflowData<ReleaseRefundTransferInput>) => new WorkflowResponse(releaseRefundTransferStep(input)),
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ReturnTransferInput } from "./begin-return-transfer";
import { releaseReturnTransferStep } from "./steps/release-return-transfer";

/** Nothing was paid at the bank: another officer may begin. */
export const releaseReturnTransferWorkflow = createWorkflow(
  "release-return-transfer",
  (input: WorkflowData<ReturnTransferInput>) => new WorkflowResponse(releaseReturnTransferStep(input)),
);

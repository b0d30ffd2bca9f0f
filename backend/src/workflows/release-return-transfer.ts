import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { BeginReturnTransferInput } from "./begin-return-transfer";
import { releaseReturnTransferStep } from "./steps/release-return-transfer";

/** `begun`: the hold that the officer saw, for somebody may have called it off and begun anew. */
export type ReleaseReturnTransferInput = BeginReturnTransferInput & { begun: string };

/** Nothing was paid at the bank: another officer may begin. */
export const releaseReturnTransferWorkflow = createWorkflow(
  "release-return-transfer",
  (input: WorkflowData<ReleaseReturnTransferInput>) => new WorkflowResponse(releaseReturnTransferStep(input)),
);

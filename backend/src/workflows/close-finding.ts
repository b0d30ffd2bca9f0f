import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { closeFindingStep } from "./steps/close-finding";

export type CloseFindingInput = { finding_id: string; officer_id: string };

/** National finance has looked at what nothing else makes leave the payment desk. */
export const closeFindingWorkflow = createWorkflow(
  "close-finding",
  (input: WorkflowData<CloseFindingInput>) => new WorkflowResponse(closeFindingStep(input)),
);

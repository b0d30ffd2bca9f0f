import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { beginReturnTransferStep } from "./steps/begin-return-transfer";

export type BeginReturnTransferInput = { finding_id: string; officer_id: string };

/**
 * An officer of national finance goes to the bank with late or double money that Stripe can't give back: until it is settled or
 * released, nobody else pays it. Of two at once, one does.
 */
export const beginReturnTransferWorkflow = createWorkflow(
  "begin-return-transfer",
  (input: WorkflowData<BeginReturnTransferInput>) => new WorkflowResponse(beginReturnTransferStep(input)),
);

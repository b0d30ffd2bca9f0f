import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { RefundDecision, TransferStep } from "../domain/refund";
import { decideRefundStep } from "./steps/decide-refund";

export type DecideRefundInput = {
  refund_id: string;
  officer: { id: string; label: string };
  decision: Exclude<RefundDecision, TransferStep>;
  /** Of a decline. */
  reason: string | null;
};

/** National finance approves, declines, or tries again what failed. Of two who decide at once, one does. */
export const decideRefundWorkflow = createWorkflow(
  "decide-refund",
  (input: WorkflowData<DecideRefundInput>) => new WorkflowResponse(decideRefundStep(input)),
);

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { decideDepositStep } from "./steps/decide-deposit";

export type RejectDepositWorkflowInput = {
  deposit_id: string;
  officer: { id: string; name: string };
  /** Read by the treasurer, who then records the deposit anew. */
  reason: string;
};

/** National finance did not find the deposit at the state's side: its numbers and lines are free again. */
export const rejectDepositWorkflow = createWorkflow(
  "reject-deposit",
  (input: RejectDepositWorkflowInput) =>
    new WorkflowResponse(
      decideDepositStep({
        deposit_id: input.deposit_id,
        officer: input.officer,
        decision: "reject",
        reason: input.reason,
      }),
    ),
);

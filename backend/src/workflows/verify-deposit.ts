import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { decideDepositStep } from "./steps/decide-deposit";

export type VerifyDepositInput = { deposit_id: string; officer: { id: string; name: string } };

/** National finance found the NTPN at the state's side: the deposit stands, and its entry is posted with it. */
export const verifyDepositWorkflow = createWorkflow(
  "verify-deposit",
  (input: VerifyDepositInput) =>
    new WorkflowResponse(
      decideDepositStep({
        deposit_id: input.deposit_id,
        officer: input.officer,
        decision: "verify",
        reason: null,
      }),
    ),
);

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { settleReturnStep } from "./steps/settle-return";

export type SettleReturnInput = {
  finding_id: string;
  officer_id: string;
  /** Number and day of the bank transfer. */
  reference: string;
};

/** National finance records that late or double money, which Stripe can't give back, was returned by bank transfer. */
export const settleReturnWorkflow = createWorkflow(
  "settle-return",
  (input: WorkflowData<SettleReturnInput>) => new WorkflowResponse(settleReturnStep(input)),
);

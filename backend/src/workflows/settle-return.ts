import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { SettleTransferInput } from "../contract/common";
import { settleReturnStep } from "./steps/settle-return";

export type SettleReturnInput = SettleTransferInput & { finding_id: string; officer_id: string };

/** National finance records that late or double money, which Stripe can't give back, was returned by bank transfer. */
export const settleReturnWorkflow = createWorkflow(
  "settle-return",
  (input: WorkflowData<SettleReturnInput>) => new WorkflowResponse(settleReturnStep(input)),
);

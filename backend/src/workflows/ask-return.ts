import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { askReturnStep } from "./steps/ask-return";

export type AskReturnInput = {
  order_id: string;
  consignment_id: string;
  items: { item_id: string; quantity: number }[];
  reason: string;
};

/** The buyer wants to give goods back (UU 8/1999); the facility's staff answer. */
export const askReturnWorkflow = createWorkflow(
  "ask-return",
  (input: WorkflowData<AskReturnInput>) => new WorkflowResponse(askReturnStep(input)),
);

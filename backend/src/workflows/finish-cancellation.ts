import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { askAboutLateMoneyStep } from "./steps/ask-about-late-money";
import { closeAttemptsStep } from "./steps/close-attempts";
import { undoUnpaidOrderStep } from "./steps/undo-unpaid-order";

export type FinishCancellationInput = { order_id: string; reason: "deadline" | "shopper" };

/** What follows from a claimed cancellation: stock back, parcels cancelled. May be repeated, also by two at once. */
export const finishCancellationWorkflow = createWorkflow(
  "finish-cancellation",
  (input: FinishCancellationInput) => {
    // Once more: a page may have been opened between the first closing and the claim.
    closeAttemptsStep(input);
    undoUnpaidOrderStep(input);
    askAboutLateMoneyStep(input);
    return new WorkflowResponse(input);
  },
);

import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { closeAttemptsStep } from "./steps/close-attempts";
import { claimCancellationStep } from "./steps/claim-cancellation";
import { finishCancellationWorkflow } from "./finish-cancellation";

export type CancelUnpaidOrderInput = { order_id: string; reason: "deadline" | "shopper" };

/**
 * Cancels an order that nobody paid and gives its stock back. Stripe is asked first: money that is there wins.
 * @throws DomainError "order_not_cancellable" (409)
 */
export const cancelUnpaidOrderWorkflow = createWorkflow(
  "cancel-unpaid-order",
  (input: CancelUnpaidOrderInput) => {
    closeAttemptsStep(input);
    const claim = claimCancellationStep(input);
    when("cancellation-claimed", { claim }, ({ claim }) => claim.claimed).then(() => {
      finishCancellationWorkflow.runAsStep({ input: claim });
    });
    return new WorkflowResponse(claim);
  },
);

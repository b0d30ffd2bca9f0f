import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { captureOrderPaymentWorkflow } from "./capture-order-payment";
import { acceptLateMoneyStep } from "./steps/accept-late-money";
import { askStripeAboutAttemptStep } from "./steps/ask-stripe-about-attempt";
import { recordAttemptStep } from "./steps/record-attempt";
import { refundAttemptStep } from "./steps/refund-attempt";

export type SettlePaymentAttemptInput = { attempt_id: string };

/**
 * Asks Stripe how an attempt stands and does what follows from the answer. Run by events, by the clock, as often as one
 * likes and in any order: only what Stripe says now counts.
 */
export const settlePaymentAttemptWorkflow = createWorkflow(
  "settle-payment-attempt",
  (input: SettlePaymentAttemptInput) => {
    const answer = askStripeAboutAttemptStep(input);
    const seen = recordAttemptStep(answer);
    const next = acceptLateMoneyStep(seen);
    when("money-counts", { next }, ({ next }) => next.action === "capture").then(() => {
      captureOrderPaymentWorkflow.runAsStep({ input: { order_id: next.order_id } });
    });
    when("money-goes-back", { next }, ({ next }) => next.action === "refund").then(() => {
      refundAttemptStep(input);
    });
    return new WorkflowResponse(next);
  },
);

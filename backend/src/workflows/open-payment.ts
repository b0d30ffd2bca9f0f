import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { PaymentMethod } from "../domain/payment-deadline";
import { claimPaymentAttemptStep } from "./steps/claim-payment-attempt";
import { openCheckoutSessionStep } from "./steps/open-checkout-session";

export type OpenPaymentInput = {
  order_id: string;
  /** Null leaves the choice to the payment page. */
  method: PaymentMethod | null;
};

/** Where to send the shopper to pay. Asked twice for the same method, it answers the same page. */
export const openPaymentWorkflow = createWorkflow("open-payment", (input: OpenPaymentInput) => {
  const claim = claimPaymentAttemptStep(input);
  const session = openCheckoutSessionStep(claim);
  return new WorkflowResponse(session);
});

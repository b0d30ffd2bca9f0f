import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { claimPaymentAttemptStep } from "./steps/claim-payment-attempt";
import { openCheckoutSessionStep } from "./steps/open-checkout-session";

export type OpenPaymentInput = {
  order_id: string;
  /** The order's link, for the way back from the payment page. */
  token: string;
};

/** Where to send the shopper to pay. Asked twice, it answers the same page. */
export const openPaymentWorkflow = createWorkflow("open-payment", (input: OpenPaymentInput) => {
  const claim = claimPaymentAttemptStep(input);
  const session = openCheckoutSessionStep({ claim, token: input.token });
  return new WorkflowResponse(session);
});

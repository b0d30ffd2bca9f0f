import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { expireAtStripe } from "../../lib/expire-at-stripe";
import { listAttempts } from "../../modules/payment-inbox/read-payments";
import { settlePaymentAttemptWorkflow } from "../settle-payment-attempt";

/** Closes the order's open payment pages at Stripe, and records what Stripe says of each. */
export const closeAttemptsStep = createStep(
  "close-attempts",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const attempts = await listAttempts(knex, order_id);
    const unsettled = attempts.filter(({ status }) => status === "open" || status === "processing");
    for (const { id, checkout_session_id, status } of unsettled) {
      if (status === "open" && checkout_session_id) await expireAtStripe(checkout_session_id);
      await settlePaymentAttemptWorkflow(container).run({ input: { attempt_id: id } });
    }
    return new StepResponse({ closed: unsettled.length });
  },
);

import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isStripeWaitedFor } from "../../domain/payment-deadline";
import { expireAtStripe } from "../../lib/expire-at-stripe";
import { isUnreachable } from "../../lib/stripe";
import {
  findOrderPayment,
  isToldPaid,
  listAttempts,
  type PaymentAttemptRow,
} from "../../modules/payment-inbox/read-payments";
import { settlePaymentAttemptWorkflow } from "../settle-payment-attempt";

/**
 * Closes the order's open payment pages at Stripe, and records what Stripe says of each. While Stripe doesn't answer, the
 * order stays as it is, but not for ever: its goods are wanted by others. It does stay while Stripe's word that it was paid
 * lies in our inbox.
 * @throws DomainError "payment_provider_unreachable" (409)
 */
export const closeAttemptsStep = createStep(
  "close-attempts",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const payment = await findOrderPayment(knex, order_id);
    const attempts = await listAttempts(knex, order_id);
    const unsettled = attempts.filter(({ status }) => status === "open" || status === "processing");
    for (const attempt of unsettled) {
      try {
        await close(container, attempt);
      } catch (error) {
        if (!isUnreachable(error) || !payment) throw error;
        const told_paid = await isToldPaid(knex, attempt);
        if (isStripeWaitedFor({ ...payment, told_paid }, new Date())) throw error;
      }
    }
    return new StepResponse({ closed: unsettled.length });
  },
);

async function close(
  container: MedusaContainer,
  { id, checkout_session_id, status }: PaymentAttemptRow,
): Promise<void> {
  if (status === "open" && checkout_session_id) await expireAtStripe(checkout_session_id);
  await settlePaymentAttemptWorkflow(container).run({ input: { attempt_id: id } });
}

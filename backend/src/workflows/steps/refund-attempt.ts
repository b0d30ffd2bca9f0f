import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { rupiah } from "../../domain/rupiah";
import { askStripe, stripe } from "../../lib/stripe";
import { findAttempt } from "../../modules/payment-inbox/read-payments";
import { toStripeAmount } from "../../modules/stripe-checkout/amount";

/**
 * Gives back money that came after the order was cancelled, or a second time. It never was revenue: no Medusa payment,
 * no ledger entry. The idempotency key makes a repeated run the same refund.
 */
export const refundAttemptStep = createStep(
  "refund-attempt",
  async ({ attempt_id }: { attempt_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const attempt = await findAttempt(knex, attempt_id);
    const payment_intent = attempt?.payment_intent_id;
    if (!attempt || !payment_intent)
      throw new Error(`Payment attempt ${attempt_id} has no payment to refund.`);
    const refund = await askStripe(() =>
      stripe.refunds.create(
        {
          payment_intent,
          amount: toStripeAmount(rupiah(attempt.amount)),
          metadata: { attempt_id, order_id: attempt.order_id },
        },
        { idempotencyKey: `refund-${attempt_id}` },
      ),
    );
    const now = new Date();
    await knex.transaction(async (trx) => {
      await trx("payment_attempt").where({ id: attempt_id }).update({ status: "refunded", updated_at: now });
      await trx("order_payment")
        .where({ order_id: attempt.order_id, state: "cancelled" })
        .update({ state: "refunded", updated_at: now });
    });
    return new StepResponse({ refund_id: refund.id });
  },
);

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { rupiah } from "../../domain/rupiah";
import { findAttempt } from "../../modules/payment-inbox/read-payments";
import { writeFailedRefund } from "../../modules/payment-inbox/write-finding";
import { toStripeAmount } from "../../modules/stripe-checkout/amount";
import { giveBack } from "./give-back";

/**
 * Gives back money that came after the order was cancelled, or a second time. It never was revenue: no Medusa payment,
 * no ledger entry. A refund that Stripe fails is reported to finance; once they gave it back by hand, it is seen here.
 */
export const refundAttemptStep = createStep(
  "refund-attempt",
  async ({ attempt_id }: { attempt_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const attempt = await findAttempt(knex, attempt_id);
    const payment_intent = attempt?.payment_intent_id;
    if (!attempt || !payment_intent)
      throw new Error(`Payment attempt ${attempt_id} has no payment to refund.`);
    const { order_id } = attempt;
    const amount = toStripeAmount(rupiah(attempt.amount));
    const { whole, failed } = await giveBack({ attempt_id, order_id, payment_intent, amount });
    for (const refund of failed) await writeFailedRefund(knex, refund, order_id);
    if (whole) await knex.transaction((trx) => markRefunded(trx, attempt_id, order_id));
    return new StepResponse({ whole });
  },
);

async function markRefunded(trx: Knex, attempt_id: string, order_id: string): Promise<void> {
  const now = new Date();
  await trx("payment_attempt").where({ id: attempt_id }).update({ status: "refunded", updated_at: now });
  await trx("order_payment")
    .where({ order_id, state: "cancelled" })
    .update({ state: "refunded", updated_at: now });
}

import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { rupiah } from "../../domain/rupiah";
import { markRefunded } from "../../modules/payment-inbox/mark-refunded";
import { findAttempt } from "../../modules/payment-inbox/read-payments";
import {
  hasReturnFailed,
  writeFailedRefund,
  writeRefusedReturn,
} from "../../modules/payment-inbox/write-finding";
import { toStripeAmount } from "../../modules/stripe-checkout/amount";
import { giveBack } from "./give-back";

/**
 * Gives back money that came after the order was cancelled, or a second time. It never was revenue: no Medusa payment,
 * no ledger entry. A refund that Stripe fails, or refuses to make, is reported to finance; once they gave it back by hand, it
 * is seen here.
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
    const has_failed = await hasReturnFailed(knex, payment_intent);
    const back = { attempt_id, order_id, payment_intent, amount, has_failed };
    const { whole, failed, refused } = await giveBack(back);
    for (const refund of failed) await writeFailedRefund(knex, refund, order_id);
    if (refused) await writeRefusedReturn(knex, { payment_intent, amount: attempt.amount, order_id });
    if (whole) await knex.transaction((trx) => markRefunded(trx, { attempt_id, order_id }));
    return new StepResponse({ whole });
  },
);

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { findAttempt, findOrderPayment } from "../../modules/payment-inbox/read-payments";
import type { RefundRow } from "../../modules/refund/read-refund";
import type { RefundedPayment } from "./ask-stripe-for-refund";

/**
 * The payment whose money counts for the order, with what other requests recorded of Stripe's refunds.
 * @throws Error when the order has no payment
 */
export async function findRefundedPayment(
  knex: Knex,
  { id, order_id }: Pick<RefundRow, "id" | "order_id">,
): Promise<RefundedPayment> {
  const payment = await findOrderPayment(knex, order_id);
  const attempt = payment?.paid_attempt_id ? await findAttempt(knex, payment.paid_attempt_id) : undefined;
  if (!attempt?.payment_intent_id) throw new Error(`Order ${order_id} has no payment to refund.`);
  const rows: { stripe_refund_id: string; amount: string }[] = await knex("refund_request")
    .where({ order_id })
    .whereNot({ id })
    .whereNotNull("stripe_refund_id")
    .groupBy("stripe_refund_id")
    .select("stripe_refund_id", knex.raw("sum(amount) AS amount"));
  const recorded = new Map(rows.map((row) => [row.stripe_refund_id, Number(row.amount)]));
  return { payment_intent: attempt.payment_intent_id, recorded };
}

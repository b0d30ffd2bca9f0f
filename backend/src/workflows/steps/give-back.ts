import type Stripe from "stripe";
import { askStripe, stripe } from "../../lib/stripe";
import { refundFailed } from "../../lib/refund-failed";

export type MoneyBack = {
  attempt_id: string;
  order_id: string;
  payment_intent: string;
  /** All of the payment, in hundredths as Stripe counts. */
  amount: number;
};

/**
 * Gives a payment back whole, once whatever happened before: what went back already is looked up, for Stripe forgets
 * idempotency keys after a day, and somebody may have given a part back by hand. The key covers the moments in between.
 * @returns the refunds of it that failed, and whether the money is back; after a failure a person must find another way
 */
export async function giveBack(
  { attempt_id, order_id, payment_intent, amount }: MoneyBack,
  client: Stripe = stripe,
): Promise<{ whole: boolean; failed: Stripe.Refund[] }> {
  const made = await askStripe(() =>
    client.refunds.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 1000 }),
  );
  const failed = made.filter(refundFailed);
  const standing = made.filter((refund) => !refundFailed(refund));
  const rest = amount - standing.reduce((sum, refund) => sum + refund.amount, 0);
  if (rest <= 0) return { whole: true, failed };
  if (failed.length > 0) return { whole: false, failed };
  const refund = await askStripe(() =>
    client.refunds.create(
      { payment_intent, amount: rest, metadata: { attempt_id, order_id } },
      { idempotencyKey: `refund-${attempt_id}-${rest}` },
    ),
  );
  return refundFailed(refund) ? { whole: false, failed: [refund] } : { whole: true, failed: [] };
}

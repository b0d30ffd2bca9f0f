import type Stripe from "stripe";
import { finalRefusal } from "../../lib/final-refusal";
import { refundFailed } from "../../lib/refund-failed";
import { askStripe, stripe } from "../../lib/stripe";

export type MoneyBack = {
  attempt_id: string;
  order_id: string;
  payment_intent: string;
  /** All of the payment, in hundredths as Stripe counts. */
  amount: number;
  /** A refund failed before, or Stripe refused to make one: it is only looked whether somebody gave the money back since. */
  has_failed?: boolean;
};

export type MoneyBackOutcome = {
  /** The money is back. */
  whole: boolean;
  /** Its refunds that failed. */
  failed: Stripe.Refund[];
  /** Stripe refuses to make one, and will refuse again. */
  refused?: boolean;
};

/**
 * Gives a payment back whole, once whatever happened before: what went back already is looked up, for Stripe forgets
 * idempotency keys after a day, and somebody may have given a part back by hand. The key covers the moments in between.
 * After a refund that failed, or that Stripe refuses to make, a person must find another way.
 */
export async function giveBack(
  { attempt_id, order_id, payment_intent, amount, has_failed }: MoneyBack,
  client: Stripe = stripe,
): Promise<MoneyBackOutcome> {
  const made = await askStripe(() =>
    client.refunds.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 1000 }),
  );
  const failed = made.filter(refundFailed);
  const standing = made.filter((refund) => !refundFailed(refund));
  const rest = amount - standing.reduce((sum, refund) => sum + refund.amount, 0);
  if (rest <= 0) return { whole: true, failed };
  if (failed.length > 0 || has_failed) return { whole: false, failed };
  try {
    const refund = await askStripe(() =>
      client.refunds.create(
        { payment_intent, amount: rest, metadata: { attempt_id, order_id } },
        { idempotencyKey: `refund-${attempt_id}-${rest}` },
      ),
    );
    return refundFailed(refund) ? { whole: false, failed: [refund] } : { whole: true, failed: [] };
  } catch (error) {
    if (finalRefusal(error) === null) throw error;
    return { whole: false, failed, refused: true };
  }
}

import Stripe from "stripe";

/** Stripe's sentence where it refuses something and will refuse it again; null where another try may go better. */
export function finalRefusal(error: unknown): string | null {
  const refused =
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeIdempotencyError;
  // 409: another request under this key is still being answered.
  return refused && error.statusCode !== 409 ? error.message : null;
}

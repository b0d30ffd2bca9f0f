import Stripe from "stripe";
import { askStripe, stripe } from "./stripe";

/** Closes a payment page. One that is complete or expired already stays as it is: ask Stripe which. */
export async function expireAtStripe(id: string): Promise<void> {
  try {
    // Without a key: expiring twice does no harm, and under a key Stripe would repeat its own failure for a day.
    await askStripe(() => stripe.checkout.sessions.expire(id));
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
}

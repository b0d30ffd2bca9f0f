import Stripe from "stripe";
import { DomainError } from "../domain/domain-error";
import { env } from "../env";
import { stripeClient } from "../modules/stripe-checkout/client";

export const stripe = stripeClient({ apiKey: env.STRIPE_SECRET_KEY, apiUrl: env.STRIPE_API_URL });

/** The embedded stand-in, where no money moves. */
export const isSandbox = env.STRIPE_API_URL !== "";

/** Marks what this shop makes at Stripe: another shop in the same account (a test one) must not take it for its own. */
export const shopName = new URL(env.STOREFRONT_URL).host;

/** @throws DomainError "payment_provider_unreachable" when Stripe gave no usable answer */
export async function askStripe<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeConnectionError ||
      error instanceof Stripe.errors.StripeAPIError ||
      error instanceof Stripe.errors.StripeRateLimitError
    ) {
      throw new DomainError("payment_provider_unreachable", {}, "conflict");
    }
    throw error;
  }
}

import { logger } from "@medusajs/framework/logger";
import Stripe from "stripe";
import { DomainError } from "../domain/domain-error";
import { env } from "../env";
import { stripeClient } from "../modules/stripe-checkout/client";
import { messageOf } from "./message-of";

export const stripe = stripeClient({ apiKey: env.STRIPE_SECRET_KEY, apiUrl: env.STRIPE_API_URL });

/** The embedded stand-in, where no money moves. */
export const isSandbox = env.STRIPE_API_URL !== "";

/** Marks what this shop makes at Stripe: another shop in the same account (a test one) must not take it for its own. */
export const shopName = new URL(env.STOREFRONT_URL).host;

const UNREACHABLE = "payment_provider_unreachable";

/**
 * @throws DomainError "payment_provider_unreachable" when Stripe gave no usable answer, or refused the key: that is for
 * an operator to mend, and goes into the log (Stripe's sentence shows the last digits of a key at most)
 */
export async function askStripe<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isKeyRefusal(error)) {
      logger.error(`Stripe refuses what STRIPE_SECRET_KEY asks for: ${error.message}`);
      throw new DomainError(UNREACHABLE, {}, "conflict");
    }
    if (
      error instanceof Stripe.errors.StripeConnectionError ||
      error instanceof Stripe.errors.StripeAPIError ||
      error instanceof Stripe.errors.StripeRateLimitError
    ) {
      throw new DomainError(UNREACHABLE, {}, "conflict");
    }
    throw error;
  }
}

/** The key isn't valid, or may not do what was asked. */
export function isKeyRefusal(error: unknown): error is Stripe.errors.StripeError {
  return (
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError
  );
}

/** Also of what a workflow hands on. */
export function isUnreachable(error: unknown): boolean {
  return messageOf(error) === UNREACHABLE;
}

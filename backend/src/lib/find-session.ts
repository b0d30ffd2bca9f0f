import Stripe from "stripe";
import { askStripe, stripe } from "./stripe";

/** @returns null when this account at Stripe doesn't know it: it was made in another one, or in the sandbox */
export async function findSession(
  id: string,
  params: Stripe.Checkout.SessionRetrieveParams = {},
): Promise<Stripe.Checkout.Session | null> {
  try {
    return await askStripe(() => stripe.checkout.sessions.retrieve(id, params));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing")
      return null;
    throw error;
  }
}

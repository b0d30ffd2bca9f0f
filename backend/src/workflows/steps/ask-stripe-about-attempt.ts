import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type Stripe from "stripe";
import { findSession } from "../../lib/find-session";
import { fromStripeAmount } from "../../modules/stripe-checkout/amount";
import { findAttempt, type PaymentAttemptRow } from "../../modules/payment-inbox/read-payments";

export type AttemptAnswer = {
  attempt_id: string;
  order_id: string;
  /** "unknown" when Stripe was never reached for this attempt; "gone" when it was, but knows nothing of it. */
  outcome: "paid" | "processing" | "open" | "expired" | "unknown" | "gone";
  payment_intent_id: string | null;
  /** ISO 8601; set with "paid". */
  paid_at: string | null;
};

/** @throws Error when Stripe's session isn't of this attempt or not over its amount: a person must look at that */
export const askStripeAboutAttemptStep = createStep(
  "ask-stripe-about-attempt",
  async ({ attempt_id }: { attempt_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const attempt = await findAttempt(knex, attempt_id);
    if (!attempt) throw new Error(`There is no payment attempt ${attempt_id}.`);
    return new StepResponse(await answerAbout(attempt));
  },
);

async function answerAbout(attempt: PaymentAttemptRow): Promise<AttemptAnswer> {
  const { id: attempt_id, order_id, checkout_session_id } = attempt;
  const about = { attempt_id, order_id, payment_intent_id: null, paid_at: null };
  if (!checkout_session_id) return { ...about, outcome: "unknown" };

  const session = await findSession(checkout_session_id, { expand: ["payment_intent.latest_charge"] });
  if (!session) return { ...about, outcome: "gone" };
  if (session.metadata?.attempt_id !== attempt_id) {
    throw new Error(`Stripe's session ${session.id} is not of payment attempt ${attempt_id}.`);
  }
  if (session.payment_status !== "paid") return { ...about, outcome: outcomeOf(session) };
  if (session.currency !== "idr" || fromStripeAmount(session.amount_total ?? 0) !== attempt.amount) {
    throw new Error(`Stripe's session ${session.id} was not paid over the amount of attempt ${attempt_id}.`);
  }
  return { ...about, outcome: "paid", ...paymentOf(session) };
}

/** A session that is complete but not paid waits for a transfer, until its payment intent is given up. */
function outcomeOf({ status, payment_intent: intent }: Stripe.Checkout.Session): AttemptAnswer["outcome"] {
  if (status === "open") return "open";
  if (status === "expired") return "expired";
  if (status !== "complete") return "unknown";
  const givenUp =
    typeof intent === "object" && intent !== null && GIVEN_UP.includes(intent.status) ? "expired" : null;
  return givenUp ?? "processing";
}

const GIVEN_UP: readonly Stripe.PaymentIntent.Status[] = ["requires_payment_method", "canceled"];

function paymentOf({ payment_intent: intent, created }: Stripe.Checkout.Session) {
  if (typeof intent === "string" || intent === null) {
    return { payment_intent_id: intent, paid_at: new Date(created * 1000).toISOString() };
  }
  const charge = intent.latest_charge;
  const seconds = typeof charge === "object" && charge !== null ? charge.created : intent.created;
  return { payment_intent_id: intent.id, paid_at: new Date(seconds * 1000).toISOString() };
}

import { container } from "@medusajs/framework";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../../domain/domain-error";
import { env } from "../../../env";
import { stripe } from "../../../lib/stripe";
import { readStripeEvent, type RecordedEvent } from "../../../lib/stripe-event";
import { drainStripeEventsWorkflow } from "../../../workflows/drain-stripe-events";
import { recordStripeEventWorkflow } from "../../../workflows/record-stripe-event";

/** Recorded first, answered at once, worked off afterwards: Stripe never waits for us, and a crash loses nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await recordStripeEventWorkflow(req.scope).run({ input: verified(req) });
  res.json({ received: true });
  // A failure here is not Stripe's business: the job tries again in a few seconds.
  setImmediate(() => void drainStripeEventsWorkflow(container).run({ throwOnError: false }));
}

/**
 * @throws DomainError "webhook_refused" (400) for what isn't signed by Stripe, was altered, is old, is no event, is of
 * another account, or of test mode where money is real
 */
function verified(req: MedusaRequest): RecordedEvent {
  const signature = req.headers["stripe-signature"];
  if (!(req.rawBody instanceof Buffer) || typeof signature !== "string")
    throw new DomainError("webhook_refused");
  try {
    return readStripeEvent(stripe.webhooks.constructEvent(req.rawBody, signature, env.STRIPE_WEBHOOK_SECRET));
  } catch {
    throw new DomainError("webhook_refused");
  }
}

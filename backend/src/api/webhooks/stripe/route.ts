import { container } from "@medusajs/framework";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type Stripe from "stripe";
import { DomainError } from "../../../domain/domain-error";
import { env } from "../../../env";
import { stripe } from "../../../lib/stripe";
import { drainStripeEventsWorkflow } from "../../../workflows/drain-stripe-events";
import { recordStripeEventWorkflow } from "../../../workflows/record-stripe-event";

/** Recorded first, answered at once, worked off afterwards: Stripe never waits for us, and a crash loses nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const event = verified(req);
  await recordStripeEventWorkflow(req.scope).run({ input: toRecord(event) });
  res.json({ received: true });
  // A failure here is not Stripe's business: the job tries again in a few seconds.
  setImmediate(() => void drainStripeEventsWorkflow(container).run({ throwOnError: false }));
}

/** @throws DomainError "webhook_refused" (400) for what isn't signed by Stripe, was altered, or is old */
function verified(req: MedusaRequest): Stripe.Event {
  const signature = req.headers["stripe-signature"];
  if (!(req.rawBody instanceof Buffer) || typeof signature !== "string")
    throw new DomainError("webhook_refused");
  try {
    return stripe.webhooks.constructEvent(req.rawBody, signature, env.STRIPE_WEBHOOK_SECRET);
  } catch {
    throw new DomainError("webhook_refused");
  }
}

function toRecord(event: Stripe.Event) {
  const { object } = event.data;
  const metadata = "metadata" in object ? object.metadata : null;
  return {
    id: event.id,
    type: event.type,
    object_id: "id" in object && typeof object.id === "string" ? object.id : "",
    attempt_id: metadata?.attempt_id ?? null,
  };
}

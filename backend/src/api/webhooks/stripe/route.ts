import { container } from "@medusajs/framework";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import { DomainError } from "../../../domain/domain-error";
import { env } from "../../../env";
import { stripe } from "../../../lib/stripe";
import { drainStripeEventsWorkflow } from "../../../workflows/drain-stripe-events";
import { recordStripeEventWorkflow } from "../../../workflows/record-stripe-event";
import { anId } from "../../http/parse";

/** Recorded first, answered at once, worked off afterwards: Stripe never waits for us, and a crash loses nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const event = verified(req);
  await recordStripeEventWorkflow(req.scope).run({ input: toRecord(event) });
  res.json({ received: true });
  // A failure here is not Stripe's business: the job tries again in a few seconds.
  setImmediate(() => void drainStripeEventsWorkflow(container).run({ throwOnError: false }));
}

/** What is read of an event. The objects that Stripe tells of are of many kinds; only ours carry an attempt. */
const eventSchema = z.object({
  id: z.string().regex(/^\w{1,100}$/),
  type: z.string().regex(/^[\w.]{1,100}$/),
  data: z.object({
    object: z.object({
      id: z.string().max(255).catch(""),
      metadata: z
        .object({ attempt_id: anId.nullish().catch(null) })
        .nullish()
        .catch(null),
    }),
  }),
});

/** @throws DomainError "webhook_refused" (400) for what isn't signed by Stripe, was altered, is old, or is no event */
function verified(req: MedusaRequest): z.output<typeof eventSchema> {
  const signature = req.headers["stripe-signature"];
  if (!(req.rawBody instanceof Buffer) || typeof signature !== "string")
    throw new DomainError("webhook_refused");
  try {
    const event = stripe.webhooks.constructEvent(req.rawBody, signature, env.STRIPE_WEBHOOK_SECRET);
    return eventSchema.parse(event);
  } catch {
    throw new DomainError("webhook_refused");
  }
}

function toRecord({ id, type, data: { object } }: z.output<typeof eventSchema>) {
  return { id, type, object_id: object.id, attempt_id: object.metadata?.attempt_id ?? null };
}

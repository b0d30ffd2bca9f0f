import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type Stripe from "stripe";
import { askStripe, stripe } from "../lib/stripe";
import { EVENT_TYPES, readStripeEvent } from "../lib/stripe-event";
import { recordStripeEventWorkflow } from "./record-stripe-event";

/** Events may be listed a little later than they happened; asking again costs nothing, for each is recorded once. */
const OVERLAP_SECONDS = 5 * 60;
/** Stripe keeps events for thirty days. */
const KEPT_SECONDS = 30 * 24 * 3600;

const findLostEventsStep = createStep("find-lost-events", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const asked_at = new Date();
  const cursor = await knex("stripe_cursor")
    .where({ id: "events" })
    .first<{ seen_until: Date }>("seen_until");
  const since = cursor?.seen_until ?? asked_at;
  const found = await recordSince(container, since);
  // Moved only when everything up to here is in the inbox; never back.
  await knex("stripe_cursor")
    .insert({ id: "events", seen_until: asked_at, asked_at })
    .onConflict("id")
    .merge(["seen_until", "asked_at"])
    .where("stripe_cursor.seen_until", "<", asked_at);
  return new StepResponse({ found });
});

/**
 * Asks Stripe for every event since the last time and puts those into the inbox that never arrived: payments with or
 * without an order, refunds, disputes, payouts.
 */
export const findLostEventsWorkflow = createWorkflow(
  "find-lost-events",
  () => new WorkflowResponse(findLostEventsStep()),
);

async function recordSince(container: MedusaContainer, since: Date): Promise<number> {
  const oldest = Math.floor(Date.now() / 1000) - KEPT_SECONDS;
  const gte = Math.max(Math.floor(since.getTime() / 1000) - OVERLAP_SECONDS, oldest);
  const events = await askStripe(async () => {
    const listed: Stripe.Event[] = [];
    for await (const event of stripe.events.list({ created: { gte }, types: [...EVENT_TYPES], limit: 100 })) {
      listed.push(event);
    }
    return listed;
  });
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const known = new Set<string>(
    await knex("stripe_event")
      .whereIn(
        "id",
        events.map(({ id }) => id),
      )
      .pluck("id"),
  );
  const lost = events.filter(({ id }) => !known.has(id)).reverse();
  for (const event of lost) await recordStripeEventWorkflow(container).run({ input: readStripeEvent(event) });
  return lost.length;
}

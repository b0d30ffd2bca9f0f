import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { messageOf } from "../lib/message-of";
import { settlePaymentAttemptWorkflow } from "./settle-payment-attempt";

type DueEvent = { id: string; attempt_id: string };

/** A claimed event is out of others' hands for 15 s, then twice as long with every try, up to an hour. */
const CLAIM = `
  UPDATE stripe_event
     SET attempts = attempts + 1,
         next_attempt_at = now() + least(interval '15 seconds' * power(2, least(attempts, 10)), interval '1 hour'),
         updated_at = now()
   WHERE id IN (SELECT id FROM stripe_event
                 WHERE processed_at IS NULL AND next_attempt_at <= now()
                 ORDER BY next_attempt_at LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING id, attempt_id`;

const drainStripeEventsStep = createStep("drain-stripe-events", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { rows } = await knex.raw(CLAIM);
  const events = rows as DueEvent[];
  // One question per attempt answers all its events: paying sends four or five of them at once.
  for (const attempt_id of new Set(events.map((event) => event.attempt_id))) {
    const ids = events.filter((event) => event.attempt_id === attempt_id).map((event) => event.id);
    try {
      await settlePaymentAttemptWorkflow(container).run({ input: { attempt_id } });
      await finish(knex, ids, { processed_at: new Date(), last_error: null });
    } catch (error) {
      const message = messageOf(error);
      logger.warn(`Stripe events ${ids.join(", ")} will be tried again: ${message}`);
      await finish(knex, ids, { last_error: message.slice(0, 500) });
    }
  }
  return new StepResponse({ drained: events.length });
});

/** Works off the inbox of Stripe's events. */
export const drainStripeEventsWorkflow = createWorkflow(
  "drain-stripe-events",
  () => new WorkflowResponse(drainStripeEventsStep()),
);

async function finish(
  knex: Knex,
  ids: string[],
  outcome: { processed_at?: Date; last_error: string | null },
) {
  await knex("stripe_event").whereIn("id", ids).update(outcome);
}

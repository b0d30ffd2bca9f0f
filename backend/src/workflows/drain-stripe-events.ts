import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { messageOf } from "../lib/message-of";
import { type EventWork, type RecordedEvent, workOf } from "../lib/stripe-event";
import { bookPayoutWorkflow } from "./book-payout";
import { examineRefundWorkflow } from "./examine-refund";
import { examineStrayPaymentWorkflow } from "./examine-stray-payment";
import { recordDisputeWorkflow } from "./record-dispute";
import { settlePaymentAttemptWorkflow } from "./settle-payment-attempt";

type ClaimedEvent = Omit<RecordedEvent, "tells_paid">;

/** A claimed event is out of others' hands for 15 s, then twice as long with every try, up to an hour. */
const CLAIM = `
  UPDATE stripe_event
     SET attempts = attempts + 1,
         next_attempt_at = now() + least(interval '15 seconds' * power(2, least(attempts, 10)), interval '1 hour'),
         updated_at = now()
   WHERE id IN (SELECT id FROM stripe_event
                 WHERE processed_at IS NULL AND next_attempt_at <= now()
                 ORDER BY next_attempt_at LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING id, type, object_type, object_id, attempt_id, payment_intent_id`;

const drainStripeEventsStep = createStep("drain-stripe-events", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { rows } = await knex.raw(CLAIM);
  const events = rows as ClaimedEvent[];
  for (const { work, ids } of byWork(events)) {
    try {
      if (work) await perform(container, work);
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

/** One question per object answers all its events: paying sends four or five of them at once. */
function byWork(events: readonly ClaimedEvent[]): { work: EventWork | null; ids: string[] }[] {
  const groups = new Map<string, { work: EventWork | null; ids: string[] }>();
  for (const event of events) {
    const work = workOf(event);
    const key = work ? `${work.kind} ${work.id}` : "";
    const group = groups.get(key) ?? { work, ids: [] };
    group.ids.push(event.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Each fetches the object as it is now: neither the order of events nor their number matters. */
async function perform(container: MedusaContainer, { kind, id }: EventWork): Promise<void> {
  switch (kind) {
    case "attempt":
      await settlePaymentAttemptWorkflow(container).run({ input: { attempt_id: id } });
      return;
    case "dispute":
      await recordDisputeWorkflow(container).run({ input: { dispute_id: id } });
      return;
    case "payout":
      await bookPayoutWorkflow(container).run({ input: { payout_id: id } });
      return;
    case "refund":
      await examineRefundWorkflow(container).run({ input: { refund_id: id } });
      return;
    case "stray":
      await examineStrayPaymentWorkflow(container).run({ input: { payment_intent_id: id } });
  }
}

async function finish(
  knex: Knex,
  ids: string[],
  outcome: { processed_at?: Date; last_error: string | null },
) {
  await knex("stripe_event").whereIn("id", ids).update(outcome);
}

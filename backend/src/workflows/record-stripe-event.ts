import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { type RecordedEvent, workOf } from "../lib/stripe-event";

/** An attempt that we don't know is none of ours: what it paid for is looked at as money without an order. */
const insertStripeEventStep = createStep(
  "insert-stripe-event",
  async (event: RecordedEvent, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const known = event.attempt_id
      ? await knex("payment_attempt").where({ id: event.attempt_id }).first("id")
      : null;
    const kept = { ...event, attempt_id: known ? event.attempt_id : null };
    const now = new Date();
    const inserted = await knex("stripe_event")
      .insert({ ...kept, processed_at: workOf(kept) ? null : now, next_attempt_at: now })
      .onConflict("id")
      .ignore()
      .returning("id");
    return new StepResponse({ is_new: inserted.length > 0 });
  },
);

/** Puts a verified event into the inbox. Stripe's own id is the key: a second delivery changes nothing. */
export const recordStripeEventWorkflow = createWorkflow("record-stripe-event", (input: RecordedEvent) => {
  return new WorkflowResponse(insertStripeEventStep(input));
});

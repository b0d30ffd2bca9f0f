import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";

export type RecordStripeEventInput = {
  id: string;
  type: string;
  object_id: string;
  /** As the object's metadata names it; null when it isn't about a payment of ours. */
  attempt_id: string | null;
};

/** Events about none of our attempts are kept, but there is nothing to do for them. */
const insertStripeEventStep = createStep(
  "insert-stripe-event",
  async (event: RecordStripeEventInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const known = event.attempt_id
      ? await knex("payment_attempt").where({ id: event.attempt_id }).first("id")
      : null;
    const now = new Date();
    const inserted = await knex("stripe_event")
      .insert({
        ...event,
        attempt_id: known ? event.attempt_id : null,
        processed_at: known ? null : now,
        next_attempt_at: now,
      })
      .onConflict("id")
      .ignore()
      .returning("id");
    return new StepResponse({ is_new: inserted.length > 0 });
  },
);

/** Puts a verified event into the inbox. Stripe's own id is the key: a second delivery changes nothing. */
export const recordStripeEventWorkflow = createWorkflow(
  "record-stripe-event",
  (input: RecordStripeEventInput) => new WorkflowResponse(insertStripeEventStep(input)),
);

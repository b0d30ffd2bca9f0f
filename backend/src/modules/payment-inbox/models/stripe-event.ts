import { model } from "@medusajs/framework/utils";

/** Inbox of verified webhooks: the id is Stripe's own, so a repeated delivery finds its row. */
export const StripeEvent = model.define("stripe_event", {
  id: model.text().primaryKey(),
  type: model.text(),
  /** Stripe's kind of it: "checkout.session", "charge", "dispute" … */
  object_type: model.text().nullable(),
  /** Id of the object it is about; the object itself is always fetched anew. */
  object_id: model.text(),
  /** The payment attempt named in the object's metadata; null for events that are not about one of ours. */
  attempt_id: model.text().nullable(),
  payment_intent_id: model.text().nullable(),
  /** It says that money came. */
  tells_paid: model.boolean().default(false),
  processed_at: model.dateTime().nullable(),
  attempts: model.number().default(0),
  next_attempt_at: model.dateTime(),
  last_error: model.text().nullable(),
});

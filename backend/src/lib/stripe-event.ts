import { z } from "zod";
import { isLiveKey } from "../domain/stripe-keys";
import { env } from "../env";

const anId = z.string().regex(/^[\w-]{1,255}$/);
const reference = z.union([anId, z.object({ id: anId }).transform(({ id }) => id)]);

/** What is read of an event. The objects that Stripe tells of are of many kinds; only ours carry an attempt. */
const eventSchema = z.object({
  id: z.string().regex(/^\w{1,100}$/),
  type: z.string().regex(/^[\w.]{1,100}$/),
  livemode: z.boolean(),
  /** Set when the event is of an account connected to the one that hears of it. */
  account: z.string().nullish(),
  data: z.object({
    object: z.object({
      id: z.string().max(255).catch(""),
      object: z.string().max(100).catch(""),
      payment_status: z.string().max(100).nullish().catch(null),
      payment_intent: reference.nullish().catch(null),
      metadata: z
        .object({ attempt_id: anId.nullish().catch(null) })
        .nullish()
        .catch(null),
    }),
  }),
});

export type RecordedEvent = {
  id: string;
  type: string;
  object_type: string;
  object_id: string;
  /** As the object's metadata names it; null when it isn't about a payment of ours. */
  attempt_id: string | null;
  payment_intent_id: string | null;
  /** It says that money came. */
  tells_paid: boolean;
};

/** Why an event is none that this shop may act on. */
export class ForeignEvent extends Error {}

/**
 * @throws ForeignEvent for a test event where money is real (or the other way round), and for another account's
 * @throws ZodError for what is no event
 */
export function readStripeEvent(input: unknown): RecordedEvent {
  const { id, type, livemode, account, data } = eventSchema.parse(input);
  if (livemode !== isLiveKey(env.STRIPE_SECRET_KEY)) throw new ForeignEvent("livemode");
  if (account && account !== env.STRIPE_ACCOUNT) throw new ForeignEvent("account");
  const { object } = data;
  return {
    id,
    type,
    object_type: object.object,
    object_id: object.id,
    attempt_id: object.metadata?.attempt_id ?? null,
    payment_intent_id: object.object === "payment_intent" ? object.id : (object.payment_intent ?? null),
    tells_paid: tellsPaid(type, object.payment_status),
  };
}

/** A page is complete too when its buyer took a number and has yet to transfer. */
function tellsPaid(type: string, payment_status: string | null | undefined): boolean {
  if (type === "checkout.session.completed") return payment_status === "paid";
  return type === "payment_intent.succeeded" || type === "checkout.session.async_payment_succeeded";
}

/** The events that are asked for, by the webhook endpoint and by whoever looks for lost ones. */
export const EVENT_TYPES = [
  "checkout.session.completed",
  "checkout.session.expired",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
  "charge.refunded",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
  "payout.paid",
  "payout.reconciliation_completed",
  "payout.canceled",
  "payout.failed",
] as const;

export type EventWork =
  | { kind: "attempt"; id: string }
  | { kind: "dispute"; id: string }
  | { kind: "payout"; id: string }
  | { kind: "refund"; id: string }
  | { kind: "stray"; id: string };

/** What an event calls for; null when there is nothing to do. The same work for several events is done once. */
export function workOf(event: Omit<RecordedEvent, "tells_paid">): EventWork | null {
  if (event.object_type === "dispute") return { kind: "dispute", id: event.object_id };
  if (event.object_type === "payout") return { kind: "payout", id: event.object_id };
  // Before the attempt that it names: how a refund stands, only the refund itself says.
  if (event.object_type === "refund") return { kind: "refund", id: event.object_id };
  if (event.attempt_id) return { kind: "attempt", id: event.attempt_id };
  return event.payment_intent_id ? { kind: "stray", id: event.payment_intent_id } : null;
}

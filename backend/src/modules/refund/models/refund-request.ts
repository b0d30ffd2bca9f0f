import { model } from "@medusajs/framework/utils";
import { RefundEvent } from "./refund-event";
import { RefundItem } from "./refund-item";

/**
 * Money of one consignment that is to go back, from the facility's request to Stripe's word that it went. Its id is the
 * idempotency key at Stripe. What was asked for is frozen; only the decision and its outcome are added.
 */
export const RefundRequest = model.define("refund_request", {
  id: model.id({ prefix: "rfr" }).primaryKey(),
  consignment_id: model.text().index(),
  consignment_number: model.text(),
  order_id: model.text().index(),
  order_display_id: model.number(),
  facility_id: model.text().index(),
  kind: model.enum(["cancellation", "shortage", "return", "allowance"]),
  state: model.enum(["requested", "approved", "sent", "done", "failed", "transferring", "declined"]),
  reason: model.text(),
  /** The goods can be sold again. */
  restock: model.boolean(),
  /** Whole rupiah of the courier's fee: all of it or none. */
  shipping: model.number(),
  /** Whole rupiah: the goods and the courier's fee. */
  amount: model.number(),
  /** The buyer's own request behind it, if there was one. */
  return_request_id: model.text().nullable(),
  requested_by: model.text(),
  requested_by_label: model.text(),
  decided_by: model.text().nullable(),
  decided_by_label: model.text().nullable(),
  decided_at: model.dateTime().nullable(),
  decline_reason: model.text().nullable(),
  /**
   * Counts the tries to give the money back: one more, and with it a new key at Stripe, only after the last failed for good;
   * a bank transfer is one too.
   */
  attempt: model.number().default(1),
  /** How often the worker took it up since the decision. */
  tries: model.number().default(0),
  /** Out of other workers' hands until then. */
  next_try_at: model.dateTime().nullable(),
  payment_intent_id: model.text().nullable(),
  /** Shared only by requests that each record a part of one made in Stripe's dashboard (table refund_taking). */
  stripe_refund_id: model.text().index().nullable(),
  sent_at: model.dateTime().nullable(),
  done_at: model.dateTime().nullable(),
  /** What Stripe answered last when it didn't work, for the officer who looks after it. */
  failure: model.text().nullable(),
  /** Of the bank transfer that paid the buyer where Stripe could not; null for a refund at Stripe. */
  transfer_reference: model.text().nullable(),
  /** The officer who recorded the transfer. */
  transferred_by: model.text().nullable(),
  /** When Medusa's own payment and order were told. */
  mirrored_at: model.dateTime().nullable(),
  items: model.hasMany(() => RefundItem, { mappedBy: "request" }),
  events: model.hasMany(() => RefundEvent, { mappedBy: "request" }),
});

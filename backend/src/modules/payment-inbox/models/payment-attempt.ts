import { model } from "@medusajs/framework/utils";

/** A hosted Checkout Session that was opened for an order. A shopper may open several; one at most is open. */
export const PaymentAttempt = model.define("payment_attempt", {
  id: model.id({ prefix: "pat" }).primaryKey(),
  order_id: model.text().index(),
  /** Counts from 1 within the order. */
  number: model.number(),
  /** "cs_…"; null while Stripe has not answered yet. */
  checkout_session_id: model.text().unique().nullable(),
  url: model.text().nullable(),
  /** Stripe's payment_intent, once there is one. */
  payment_intent_id: model.text().nullable(),
  /** open; processing: completed, money not yet confirmed; paid; expired; refunded: came too late and went back. */
  status: model.enum(["open", "processing", "paid", "expired", "refunded"]),
  /** The one way to pay that the page offers; null when it offers all. */
  method: model.enum(["card", "qris", "virtual_account"]).nullable(),
  /** Whole rupiah. */
  amount: model.number(),
  expires_at: model.dateTime(),
  /** When Stripe was last asked about it. */
  checked_at: model.dateTime().nullable(),
});

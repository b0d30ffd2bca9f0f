import { model } from "@medusajs/framework/utils";

/**
 * How paying for an order stands. One row per order and per cart: its unique columns are what makes a second order
 * of the same cart impossible.
 */
export const OrderPayment = model.define("order_payment", {
  id: model.id({ prefix: "opy" }).primaryKey(),
  order_id: model.text().unique(),
  cart_id: model.text().unique(),
  /** Medusa payment session. */
  payment_session_id: model.text().unique(),
  /** Whole rupiah. */
  amount: model.number(),
  state: model.enum(["awaiting", "paid", "cancelled", "refunded"]),
  pay_before: model.dateTime(),
  /** The method that was chosen last, which decided the deadline; null before any. */
  method: model.enum(["card", "qris", "virtual_account"]).nullable(),
  reminded_at: model.dateTime().nullable(),
  paid_at: model.dateTime().nullable(),
  /** The attempt whose money counts; money of any other goes back. */
  paid_attempt_id: model.text().nullable(),
  /** Set once everything that follows from being paid or cancelled is done. */
  settled_at: model.dateTime().nullable(),
  cancelled_at: model.dateTime().nullable(),
  /** "deadline" or "shopper". */
  cancel_reason: model.text().nullable(),
  /** A keyed digest of the network that it was placed from; null where nothing is counted. */
  network: model.text().nullable(),
  /** Set when money came after the deadline and the goods were still there. */
  reopened_at: model.dateTime().nullable(),
});

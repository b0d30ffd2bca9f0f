import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PaymentMethod } from "../../domain/payment-deadline";

export type OrderPaymentRow = {
  order_id: string;
  cart_id: string;
  payment_session_id: string;
  amount: number;
  state: "awaiting" | "paid" | "cancelled" | "refunded";
  pay_before: Date;
  method: PaymentMethod | null;
  paid_at: Date | null;
  paid_attempt_id: string | null;
  settled_at: Date | null;
  cancelled_at: Date | null;
  cancel_reason: "deadline" | "shopper" | null;
  reopened_at: Date | null;
  reminded_at: Date | null;
  created_at: Date;
};

export type PaymentAttemptRow = {
  id: string;
  order_id: string;
  number: number;
  checkout_session_id: string | null;
  url: string | null;
  payment_intent_id: string | null;
  status: "open" | "processing" | "paid" | "expired" | "refunded";
  method: PaymentMethod | null;
  amount: number;
  expires_at: Date;
  updated_at: Date;
};

export async function findOrderPayment(knex: Knex, orderId: string): Promise<OrderPaymentRow | undefined> {
  return knex<OrderPaymentRow>("order_payment").where({ order_id: orderId }).first();
}

/** An order's attempts, the latest first. */
export async function listAttempts(knex: Knex, orderId: string): Promise<PaymentAttemptRow[]> {
  return knex<PaymentAttemptRow>("payment_attempt").where({ order_id: orderId }).orderBy("number", "desc");
}

/** Whether Stripe has told us that the attempt was paid, in an event that isn't worked off yet. */
export async function isToldPaid(
  knex: Knex,
  { id, checkout_session_id, payment_intent_id }: PaymentAttemptRow,
): Promise<boolean> {
  const event = await knex("stripe_event")
    .where({ tells_paid: true, processed_at: null })
    .where((of) => {
      of.where({ attempt_id: id });
      if (checkout_session_id) of.orWhere({ object_id: checkout_session_id });
      if (payment_intent_id) of.orWhere({ payment_intent_id });
    })
    .first("id");
  return event !== undefined;
}

export async function findAttempt(knex: Knex, id: string): Promise<PaymentAttemptRow | undefined> {
  return knex<PaymentAttemptRow>("payment_attempt").where({ id }).first();
}

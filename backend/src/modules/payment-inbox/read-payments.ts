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

export async function findAttempt(knex: Knex, id: string): Promise<PaymentAttemptRow | undefined> {
  return knex<PaymentAttemptRow>("payment_attempt").where({ id }).first();
}

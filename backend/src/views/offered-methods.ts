import type { OrderView } from "../contract/checkout";
import { payBefore } from "../domain/payment-deadline";
import { fitsMethod } from "../domain/payment-method-limit";
import { env } from "../env";
import { paymentDeadlines } from "../lib/payment-deadlines";
import type { OrderPaymentRow } from "../modules/payment-inbox/read-payments";

/** The ways to pay an order that waits, each with the deadline it would have if it were chosen now. */
export function offeredMethods(
  payment: Pick<OrderPaymentRow, "state" | "pay_before" | "created_at" | "amount">,
  now = new Date(),
): OrderView["payment_methods"] {
  if (payment.state !== "awaiting" || payment.pay_before <= now) return [];
  const times = { placed_at: payment.created_at, chosen_at: now };
  return env.PAYMENT_METHODS.filter((method) => fitsMethod(method, payment.amount)).map((method) => ({
    method,
    pay_before: payBefore(method, times, paymentDeadlines).toISOString(),
  }));
}

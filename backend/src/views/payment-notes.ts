import type { PaymentNote } from "../contract/checkout";
import type { OrderPaymentRow, PaymentAttemptRow } from "../modules/payment-inbox/read-payments";

type Payment = Pick<OrderPaymentRow, "paid_attempt_id" | "paid_at" | "amount" | "reopened_at">;
type Attempt = Pick<PaymentAttemptRow, "id" | "status" | "amount" | "updated_at">;

/** What a buyer must be told about money that came late or twice, the oldest first. */
export function paymentNotes(payment: Payment, attempts: readonly Attempt[]): PaymentNote[] {
  const kind = payment.paid_attempt_id ? ("double_returned" as const) : ("late_returned" as const);
  const returned = attempts
    .filter(({ id, status }) => status === "refunded" && id !== payment.paid_attempt_id)
    .map(({ amount, updated_at }) => ({ kind, amount, at: updated_at.toISOString() }));
  const accepted = payment.reopened_at
    ? [{ kind: "late_accepted" as const, amount: payment.amount, at: payment.reopened_at.toISOString() }]
    : [];
  return [...accepted, ...returned].sort((a, b) => a.at.localeCompare(b.at));
}

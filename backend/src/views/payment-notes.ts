import type { PaymentNote } from "../contract/checkout";
import type { OrderPaymentRow, PaymentAttemptRow } from "../modules/payment-inbox/read-payments";

type Payment = Pick<OrderPaymentRow, "paid_attempt_id" | "amount" | "reopened_at" | "cancel_reason">;
type Attempt = Pick<PaymentAttemptRow, "id" | "status" | "amount" | "updated_at">;

/**
 * What a buyer must be told about money that came late or twice, the oldest first.
 * @param failed attempts of whose money a refund failed, with when that was found
 * @param transferred attempts whose money was returned by bank transfer then, with when
 */
export function paymentNotes(
  payment: Payment,
  attempts: readonly Attempt[],
  failed: ReadonlyMap<string, Date> = new Map(),
  transferred: ReadonlyMap<string, Date> = new Map(),
): PaymentNote[] {
  const kind = returnKind(payment);
  const others = attempts.filter(({ id }) => id !== payment.paid_attempt_id);
  const returned = others
    .filter(({ id, status }) => status === "refunded" && !failed.has(id) && !transferred.has(id))
    .map(({ amount, updated_at }) => ({ kind, amount, at: updated_at.toISOString() }));
  const told = (kind: PaymentNote["kind"], when: ReadonlyMap<string, Date>) =>
    others.flatMap(({ id, amount }) => {
      const at = when.get(id);
      return at ? [{ kind, amount, at: at.toISOString() }] : [];
    });
  const stuck = [...told("return_failed", failed), ...told("returned_by_transfer", transferred)];
  const accepted = payment.reopened_at
    ? [{ kind: "late_accepted" as const, amount: payment.amount, at: payment.reopened_at.toISOString() }]
    : [];
  return [...accepted, ...returned, ...stuck].sort((a, b) => a.at.localeCompare(b.at));
}

function returnKind({ paid_attempt_id, cancel_reason }: Payment): PaymentNote["kind"] {
  if (paid_attempt_id) return "double_returned";
  return cancel_reason === "shopper" ? "cancelled_returned" : "late_returned";
}

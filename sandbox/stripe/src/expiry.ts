import { emit } from "./events.js";
import { failTransfer } from "./payments.js";
import type { CheckoutSession, PaymentIntent, SessionRecord } from "./records.js";
import type { Scope } from "./scope.js";
import { impossible } from "./stripe-error.js";

/** Its time is over: nobody paid, or took an account number and never transferred. */
export function isOverdue({ session, pending_method }: SessionRecord, now: number): boolean {
  return (session.status === "open" || pending_method !== null) && session.expires_at <= now;
}

/** A page that nobody completed expires; an account number that nothing came to lapses. */
export function endOverdue(scope: Scope, record: SessionRecord): void {
  if (record.session.status === "open") expireSession(scope, record);
  else failTransfer(scope, record);
}

/** Ends an open session; an intent that an earlier attempt made is cancelled with it. */
export function expireSession(scope: Scope, record: SessionRecord): CheckoutSession {
  const { session } = record;
  if (session.status !== "open") {
    throw impossible(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }
  const intent =
    session.payment_intent === null ? undefined : scope.tx.get("payment_intent", session.payment_intent);
  const expired: CheckoutSession = { ...session, status: "expired", url: null };
  scope.tx.put("session", { ...record, session: expired });
  if (intent) {
    const canceled: PaymentIntent = {
      ...intent,
      status: "canceled",
      canceled_at: scope.now,
      cancellation_reason: "automatic",
    };
    scope.tx.put("payment_intent", canceled);
    emit(scope, record.id, "payment_intent.canceled", canceled);
  }
  emit(scope, record.id, "checkout.session.expired", expired);
  return expired;
}

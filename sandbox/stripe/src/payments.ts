import { recordPayment } from "./balance.js";
import { type Card, cardDetails } from "./cards.js";
import { emit } from "./events.js";
import { ensureIntent, newCharge } from "./intents.js";
import type { Charge, PaymentIntent, PaymentMethod, SessionRecord } from "./records.js";
import type { Scope } from "./scope.js";

const ACCEPTED: Charge["outcome"] = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: "approved_by_network",
  reason: null,
  seller_message: "Payment complete.",
  type: "authorized",
};

/** Pays an open session by card. A declined card leaves it open, so that the shopper can try another. */
export function payByCard(scope: Scope, record: SessionRecord, card: Card): "paid" | "declined" {
  if (!card.decline) {
    complete(scope, settle(scope, record, "card", cardDetails(card)), "paid");
    return "paid";
  }
  const { decline } = card;
  const intent = ensureIntent(scope, record);
  const charge = newCharge(scope, intent, "card", {
    status: "failed",
    failure_code: decline.code,
    failure_message: decline.message,
    outcome: {
      advice_code: "try_again_later",
      network_advice_code: null,
      network_decline_code: null,
      network_status: "declined_by_network",
      reason: decline.decline_code,
      seller_message: "The bank did not return any further details with this decline.",
      type: "issuer_declined",
    },
    payment_method_details: cardDetails(card),
  });
  const failed: PaymentIntent = {
    ...intent,
    latest_charge: charge.id,
    last_payment_error: { ...decline, type: "card_error", charge: charge.id },
  };
  scope.tx.put("charge", charge);
  scope.tx.put("payment_intent", failed);
  scope.tx.put("session", withSession(record, { payment_intent: intent.id }));
  emit(scope, record.id, "charge.failed", charge);
  emit(scope, record.id, "payment_intent.payment_failed", failed);
  return "declined";
}

export function payByQris(scope: Scope, record: SessionRecord): void {
  complete(scope, settle(scope, record, "qris", { type: "qris" }), "paid");
}

/** The shopper has taken the account number: the session is complete and unpaid until the transfer arrives. */
export function chooseTransfer(scope: Scope, record: SessionRecord): SessionRecord {
  const intent: PaymentIntent = { ...ensureIntent(scope, record), status: "processing" };
  scope.tx.put("payment_intent", intent);
  emit(scope, record.id, "payment_intent.processing", intent);
  const waiting = withSession(record, { payment_intent: intent.id });
  return complete(scope, { ...waiting, pending_method: "id_bank_transfer" }, "unpaid");
}

/** The transfer arrived for a complete, unpaid session. */
export function receiveTransfer(scope: Scope, record: SessionRecord): void {
  const settled = settle(scope, record, "id_bank_transfer", { type: "id_bank_transfer" });
  const paid = { ...withSession(settled, { payment_status: "paid" }), pending_method: null };
  scope.tx.put("session", paid);
  emit(scope, record.id, "checkout.session.async_payment_succeeded", paid.session);
}

/** The transfer never came: the session stays complete and unpaid for good. */
export function failTransfer(scope: Scope, record: SessionRecord): void {
  const intent: PaymentIntent = {
    ...ensureIntent(scope, record),
    status: "requires_payment_method",
    last_payment_error: {
      type: "invalid_request_error",
      code: "payment_intent_payment_attempt_expired",
      message: "The bank transfer did not arrive in time.",
    },
  };
  const failed = { ...record, pending_method: null };
  scope.tx.put("payment_intent", intent);
  scope.tx.put("session", failed);
  emit(scope, record.id, "payment_intent.payment_failed", intent);
  emit(scope, record.id, "checkout.session.async_payment_failed", failed.session);
}

function settle(
  scope: Scope,
  record: SessionRecord,
  method: PaymentMethod,
  details: Charge["payment_method_details"],
): SessionRecord {
  const intent = ensureIntent(scope, record);
  const made = newCharge(scope, intent, method, {
    status: "succeeded",
    failure_code: null,
    failure_message: null,
    outcome: ACCEPTED,
    payment_method_details: details,
  });
  const charge = { ...made, balance_transaction: recordPayment(scope, method, intent.amount, made.id) };
  const paid: PaymentIntent = {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    status: "succeeded",
  };
  scope.tx.put("charge", charge);
  scope.tx.put("payment_intent", paid);
  emit(scope, record.id, "charge.succeeded", charge);
  emit(scope, record.id, "payment_intent.succeeded", paid);
  return withSession(record, { payment_intent: intent.id });
}

function complete(scope: Scope, record: SessionRecord, paymentStatus: "paid" | "unpaid"): SessionRecord {
  const done = withSession(record, { status: "complete", payment_status: paymentStatus, url: null });
  scope.tx.put("session", done);
  emit(scope, record.id, "checkout.session.completed", done.session);
  return done;
}

function withSession(record: SessionRecord, change: Partial<SessionRecord["session"]>): SessionRecord {
  return { ...record, session: { ...record.session, ...change } };
}

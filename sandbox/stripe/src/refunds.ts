import { recordFailedRefund, recordRefund } from "./balance.js";
import { emit } from "./events.js";
import { SEN_PER_RUPIAH } from "./fees.js";
import { newId } from "./ids.js";
import type { Params } from "./params.js";
import type { Charge, PaymentIntent, Refund } from "./records.js";
import type { Scope } from "./scope.js";
import { sessionOfIntent } from "./session-of-intent.js";
import { impossible, invalidParam, noSuch } from "./stripe-error.js";

const REASONS = ["duplicate", "fraudulent", "requested_by_customer"] as const;

/** `POST /v1/refunds`: the rest of the payment, or `amount` of it in hundredths of a rupiah. */
export function createRefund(scope: Scope, params: Params): Refund {
  const charge = findCharge(scope, params);
  const rest = charge.amount_captured - charge.amount_refunded;
  const given = params.integer("amount", { min: 1 });
  const reason = params.oneOf("reason", REASONS) ?? null;
  const metadata = params.metadata("metadata");
  params.done();
  if (rest === 0)
    throw impossible(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  const amount = given ?? rest;
  if (amount % SEN_PER_RUPIAH !== 0) {
    throw invalidParam(
      "amount",
      "Invalid amount: the two decimals of IDR must be 00.",
      "parameter_invalid_integer",
    );
  }
  if (amount > rest) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${rest})`;
    throw impossible(message, { param: "amount" });
  }
  const id = newId(charge.id.startsWith("ch_") ? "re" : "pyr");
  const slow = scope.tx.get("slow_refunds", charge.payment_intent) !== undefined;
  const refund: Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: recordRefund(scope, charge.id.startsWith("ch_"), amount, id),
    charge: charge.id,
    created: scope.now,
    currency: "idr",
    customer: null,
    customer_account: null,
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: slow ? "pending" : "succeeded",
    transfer_reversal: null,
    ...(slow && { pending_reason: "processing" }),
  };
  const refunded: Charge = {
    ...charge,
    amount_refunded: charge.amount_refunded + amount,
    refunded: amount === rest,
  };
  const group = sessionOfIntent(scope, charge.payment_intent);
  scope.tx.put("refund", refund);
  scope.tx.put("charge", refunded);
  emit(scope, group, "refund.created", refund);
  emit(scope, group, "charge.refunded", refunded);
  return refund;
}

/** `POST /v1/refunds/:id`: only its metadata can change, key by key. */
export function updateRefund(scope: Scope, params: Params, id: string): Refund {
  const refund = scope.tx.get("refund", id);
  if (!refund) throw noSuch("refund", id, "refund");
  const metadata = { ...refund.metadata, ...params.metadata("metadata") };
  params.done();
  const updated: Refund = { ...refund, metadata };
  scope.tx.put("refund", updated);
  emit(scope, sessionOfIntent(scope, refund.payment_intent), "refund.updated", updated);
  return updated;
}

/** From now on refunds of the payment are on their way until someone says how they end, as banks may take days. */
export function slowRefunds(scope: Scope, intent: PaymentIntent): PaymentIntent {
  scope.tx.put("slow_refunds", { id: intent.id });
  return intent;
}

/** The money of a refund on its way reached its buyer. */
export function succeedRefund(scope: Scope, refund: Refund): Refund {
  if (refund.status !== "pending") throw impossible(`Refund ${refund.id} has ${refund.status} already.`);
  return settle(scope, { ...refund, status: "succeeded" });
}

/** The buyer's bank sends the money back, as it may days later: it is in the balance again, and can be refunded again. */
export function failRefund(scope: Scope, refund: Refund): Refund {
  if (refund.status === "failed") throw impossible(`Refund ${refund.id} has failed already.`);
  const card = refund.charge.startsWith("ch_");
  const charge = scope.tx.get("charge", refund.charge);
  if (charge) {
    const amount_refunded = charge.amount_refunded - refund.amount;
    scope.tx.put("charge", { ...charge, amount_refunded, refunded: false });
  }
  const failed = settle(scope, {
    ...refund,
    status: "failed",
    failure_reason: "unknown",
    failure_balance_transaction: recordFailedRefund(scope, card, refund.amount, refund.id),
  });
  emit(scope, sessionOfIntent(scope, refund.payment_intent), "refund.failed", failed);
  return failed;
}

function settle(scope: Scope, { pending_reason: _, ...settled }: Refund): Refund {
  scope.tx.put("refund", settled);
  emit(scope, sessionOfIntent(scope, settled.payment_intent), "refund.updated", settled);
  return settled;
}

function findCharge(scope: Scope, params: Params): Charge {
  const intentId = params.string("payment_intent");
  const chargeId = params.string("charge");
  if (intentId === undefined && chargeId === undefined) params.missing("payment_intent");
  const intent = intentId === undefined ? undefined : scope.tx.get("payment_intent", intentId);
  if (intentId !== undefined && !intent) throw noSuch("payment_intent", intentId, "payment_intent");
  const wanted = chargeId ?? intent?.latest_charge ?? "";
  const charge = scope.tx.get("charge", wanted);
  if (chargeId !== undefined && !charge) throw noSuch("charge", chargeId, "charge");
  if (charge && intentId !== undefined && charge.payment_intent !== intentId) {
    throw invalidParam("charge", "The charge does not belong to the payment intent.");
  }
  if (charge?.paid) return charge;
  throw impossible(
    `This PaymentIntent (${intentId ?? charge?.payment_intent ?? ""}) does not have a successful charge to refund.`,
    { code: "payment_intent_unexpected_state" },
  );
}

import { emit } from "./events.js";
import { newId } from "./ids.js";
import type { Charge, PaymentIntent, PaymentMethod, SessionRecord } from "./records.js";
import type { Scope } from "./scope.js";

/** The session's payment intent, made at the first attempt to pay. */
export function ensureIntent(scope: Scope, record: SessionRecord): PaymentIntent {
  const known = record.session.payment_intent;
  const existing = known === null ? undefined : scope.tx.get("payment_intent", known);
  if (existing) return existing;
  const id = newId("pi");
  const intent: PaymentIntent = {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: record.session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_simulasi`,
    confirmation_method: "automatic",
    created: scope.now,
    currency: "idr",
    customer: null,
    customer_account: null,
    description: record.intent_data.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: record.intent_data.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: record.session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: record.intent_data.receipt_email,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_group: null,
  };
  scope.tx.put("payment_intent", intent);
  emit(scope, record.id, "payment_intent.created", intent);
  return intent;
}

type ChargeParts = Pick<
  Charge,
  "status" | "failure_code" | "failure_message" | "outcome" | "payment_method_details"
>;

/** A charge of the intent's whole amount, not yet stored. Other methods than cards have ids in `py_`, as at Stripe. */
export function newCharge(
  scope: Scope,
  intent: PaymentIntent,
  method: PaymentMethod,
  parts: ChargeParts,
): Charge {
  const paid = parts.status === "succeeded";
  return {
    id: newId(method === "card" ? "ch" : "py"),
    object: "charge",
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: intent.receipt_email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: paid,
    created: scope.now,
    currency: "idr",
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    paid,
    payment_intent: intent.id,
    payment_method: newId("pm"),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    transfer_data: null,
    transfer_group: null,
    ...parts,
  };
}

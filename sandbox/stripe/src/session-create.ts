import { newId } from "./ids.js";
import { mayPay } from "./method-limits.js";
import type { Params } from "./params.js";
import { type CheckoutSession, type LineItem, PAYMENT_METHODS, type SessionRecord } from "./records.js";
import type { Scope } from "./scope.js";
import { type LineInput, readSessionParams } from "./session-params.js";

/** `POST /v1/checkout/sessions`. As at Stripe, the payment intent comes with the first attempt to pay. */
export function createSession(scope: Scope, params: Params, version: string): CheckoutSession {
  const input = readSessionParams(params, scope.now, version);
  params.done();
  const id = newId("cs_test");
  const session: CheckoutSession = {
    id,
    object: "checkout.session",
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: input.allowed_methods,
    amount_subtotal: input.total,
    amount_total: input.total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: input.cancel_url,
    client_reference_id: input.client_reference_id,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: scope.now,
    currency: "idr",
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: "if_required",
    customer_details: input.customer_email === null ? null : customerDetails(input.customer_email),
    customer_email: input.customer_email,
    discounts: [],
    expires_at: input.expires_at,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: input.locale,
    managed_payments: null,
    metadata: input.metadata,
    mode: input.mode,
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types:
      input.allowed_methods ?? PAYMENT_METHODS.filter((method) => mayPay(method, input.total)),
    payment_status: "unpaid",
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: input.submit_type,
    subscription: null,
    success_url: input.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: `${scope.publicUrl}/pay/${id}`,
    wallet_options: null,
  };
  const lineItems = input.lines.map((line) => lineItem(line, scope.now));
  const record: SessionRecord = {
    id,
    session,
    line_items: lineItems,
    intent_data: input.intent_data,
    pending_method: null,
  };
  scope.tx.put("session", record);
  return session;
}

function customerDetails(email: string): CheckoutSession["customer_details"] {
  const nobody = { address: null, business_name: null, individual_name: null, name: null, phone: null };
  return { ...nobody, email, tax_exempt: "none", tax_ids: [] };
}

function lineItem(line: LineInput, now: number): LineItem {
  const amount = line.unit_amount * line.quantity;
  return {
    id: newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: "idr",
    description: line.name,
    metadata: line.metadata,
    price: {
      id: newId("price"),
      object: "price",
      active: false,
      billing_scheme: "per_unit",
      created: now,
      currency: "idr",
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId("prod"),
      recurring: null,
      tax_behavior: "unspecified",
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount: line.unit_amount,
      unit_amount_decimal: String(line.unit_amount),
    },
    quantity: line.quantity,
  };
}

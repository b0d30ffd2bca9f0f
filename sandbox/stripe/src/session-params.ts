import { isHttpUrl } from "./env.js";
import { SEN_PER_RUPIAH } from "./fees.js";
import type { Params } from "./params.js";
import { mayPay } from "./method-limits.js";
import { PAYMENT_METHODS, type PaymentMethod } from "./records.js";
import { invalidParam } from "./stripe-error.js";

/** Stripe's own limits: 12 digits for IDR, 100 lines, 30 minutes to 24 hours. */
const MAX_AMOUNT = 999_999_999_999;
const MAX_LINES = 100;
const MIN_LIFE = 30 * 60;
const MAX_LIFE = 24 * 3600;
const RENAMED_IN = "2026-09-30";
const LOCALES = ["auto", "id", "en", "en-GB", "ms"] as const;

export type LineInput = {
  name: string;
  unit_amount: number;
  quantity: number;
  metadata: Record<string, string>;
};

/** Reads the body of `POST /v1/checkout/sessions`; amounts in hundredths of a rupiah. @throws StripeApiError */
export function readSessionParams(params: Params, now: number, version: string) {
  const mode = params.oneOf("mode", ["payment"]) ?? params.missing("mode");
  params.oneOf("ui_mode", ["hosted_page", "hosted"]);
  const lines = readLines(params);
  const total = lines.reduce((sum, line) => sum + line.unit_amount * line.quantity, 0);
  if (total > MAX_AMOUNT) {
    throw invalidParam("line_items", "The total amount must be at most 12 digits.", "amount_too_large");
  }
  if (total < SEN_PER_RUPIAH) {
    throw invalidParam("line_items", "The total amount must be at least Rp1.", "amount_too_small");
  }
  const intent = params.child("payment_intent_data");
  const input = {
    mode,
    lines,
    total,
    allowed_methods: readMethods(params, version, total),
    success_url: readUrl(params, "success_url") ?? params.missing("success_url"),
    cancel_url: readUrl(params, "cancel_url") ?? null,
    expires_at: readExpiry(params, now),
    client_reference_id: params.string("client_reference_id", 200) ?? null,
    customer_email: readEmail(params, "customer_email"),
    locale: params.oneOf("locale", LOCALES) ?? null,
    submit_type: params.oneOf("submit_type", ["auto", "pay"]) ?? null,
    metadata: params.metadata("metadata"),
    intent_data: {
      metadata: intent?.metadata("metadata") ?? {},
      description: intent?.string("description", 1000) ?? null,
      receipt_email: intent ? readEmail(intent, "receipt_email") : null,
    },
  };
  intent?.done();
  return input;
}

function readLines(params: Params): LineInput[] {
  const items = params.children("line_items");
  if (items.length === 0) params.missing("line_items");
  if (items.length > MAX_LINES) {
    throw invalidParam("line_items", `A Checkout Session can have up to ${MAX_LINES} line items.`);
  }
  return items.map(readLine);
}

function readLine(item: Params): LineInput {
  const price = item.requiredChild("price_data");
  const product = price.requiredChild("product_data");
  const currency = price.requiredString("currency").toLowerCase();
  if (currency !== "idr") {
    throw invalidParam(
      price.name("currency"),
      `Invalid currency: ${currency.slice(0, 10)}. This sandbox only takes idr.`,
    );
  }
  const unitAmount = price.requiredInteger("unit_amount", { min: 0, max: MAX_AMOUNT });
  if (unitAmount % SEN_PER_RUPIAH !== 0) {
    const message =
      "Invalid amount: IDR has two decimals at Stripe, and they must be 00 (Rp150.000 is 15000000).";
    throw invalidParam(price.name("unit_amount"), message, "parameter_invalid_integer");
  }
  const line: LineInput = {
    name: product.requiredString("name", 250),
    unit_amount: unitAmount,
    quantity: item.requiredInteger("quantity", { min: 1, max: 999_999 }),
    metadata: item.metadata("metadata"),
  };
  product.string("description", 1000);
  product.metadata("metadata");
  product.strings("images");
  price.oneOf("tax_behavior", ["inclusive", "unspecified"]);
  for (const part of [product, price, item]) part.done();
  return line;
}

/**
 * `allowed_payment_method_types`; all when it is left out. API versions before 2026-09-30 called it
 * `payment_method_types`, which the newer ones refuse: so does the sandbox, by the caller's `Stripe-Version`.
 */
function readMethods(params: Params, version: string, total: number): PaymentMethod[] | null {
  const key = version.slice(0, 10) < RENAMED_IN ? "payment_method_types" : "allowed_payment_method_types";
  const methods = params.strings(key).map((type, index) => {
    const known = PAYMENT_METHODS.find((method) => method === type);
    if (known) return known;
    throw invalidParam(
      `${key}[${index}]`,
      `Invalid ${key}[${index}]: must be one of ${PAYMENT_METHODS.join(", ")}`,
    );
  });
  if (new Set(methods).size < methods.length) {
    throw invalidParam(key, "Payment method types must not be repeated.");
  }
  const beyond = methods.find((method) => !mayPay(method, total));
  if (beyond) {
    const message = `The total amount is more than the maximum for ${beyond}.`;
    throw invalidParam(key, message, "amount_too_large");
  }
  return methods.length > 0 ? methods : null;
}

function readUrl(params: Params, key: string): string | undefined {
  const url = params.string(key);
  if (url === undefined || isHttpUrl(url)) return url;
  throw invalidParam(params.name(key), "Not a valid URL", "url_invalid");
}

function readEmail(params: Params, key: string): string | null {
  const email = params.string(key, 512);
  if (email === undefined) return null;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
  throw invalidParam(params.name(key), `Invalid email address: ${email.slice(0, 100)}`, "email_invalid");
}

function readExpiry(params: Params, now: number): number {
  const at = params.integer("expires_at") ?? now + MAX_LIFE;
  // A minute of grace either way for clocks that differ.
  if (at < now + MIN_LIFE - 60) {
    throw invalidParam(
      "expires_at",
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
    );
  }
  if (at > now + MAX_LIFE + 60) {
    throw invalidParam(
      "expires_at",
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
    );
  }
  return at;
}

import { PAYMENT_METHODS, type PaymentMethod } from "../../domain/payment-deadline";

/** What Stripe calls the ways to pay that the shop offers. */
const AT_STRIPE = {
  card: "card",
  qris: "qris",
  virtual_account: "id_bank_transfer",
} as const satisfies Record<PaymentMethod, string>;

export type StripeMethod = (typeof AT_STRIPE)[PaymentMethod];

export function toStripeMethod(method: PaymentMethod): StripeMethod {
  return AT_STRIPE[method];
}

/** Null for a way to pay that the shop doesn't offer by itself. */
export function fromStripeMethod(type: string): PaymentMethod | null {
  return PAYMENT_METHODS.find((method) => AT_STRIPE[method] === type) ?? null;
}

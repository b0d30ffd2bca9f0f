import type { PaymentMethod } from "../../domain/payment-deadline";

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

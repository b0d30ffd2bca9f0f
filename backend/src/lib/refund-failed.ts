import type Stripe from "stripe";

/** Gave nothing back, at once or days later: the money is on Stripe's balance again. */
export function refundFailed({ status }: Pick<Stripe.Refund, "status">): boolean {
  return status === "failed" || status === "canceled";
}

/** Why, in words for officers. */
export function refundFailure({ failure_reason, status }: Stripe.Refund): string {
  return `Stripe: pengembalian gagal (${failure_reason ?? status})`;
}

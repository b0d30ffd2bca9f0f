import type { PaymentMethod } from "./payment-deadline";

/** Whole rupiah. Bank Indonesia caps a single QRIS payment (PADG 24/1/PADG/2022). */
const MOST: Partial<Record<PaymentMethod, number>> = { qris: 10_000_000 };

/** Whether an amount can be paid this way at once. What else a provider refuses, it says itself. */
export function fitsMethod(method: PaymentMethod, amount: number): boolean {
  return amount <= (MOST[method] ?? Number.MAX_SAFE_INTEGER);
}

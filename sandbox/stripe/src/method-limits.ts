import { SEN_PER_RUPIAH } from "./fees.js";
import type { PaymentMethod } from "./records.js";

/** Bank Indonesia caps a single QRIS payment. */
const MOST: Partial<Record<PaymentMethod, number>> = { qris: 10_000_000 * SEN_PER_RUPIAH };

/** @param amount hundredths of a rupiah */
export function mayPay(method: PaymentMethod, amount: number): boolean {
  return amount <= (MOST[method] ?? Number.MAX_SAFE_INTEGER);
}

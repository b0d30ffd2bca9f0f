/** Whoever takes an order's money into its records, or undoes an order that wasn't paid, holds this meanwhile. */
export function paymentLock(orderId: string): string {
  return `capture:${orderId}`;
}

import type { PaymentMethod } from "./records.js";

/** Stripe counts IDR with two decimals: Rp1 is 100. */
export const SEN_PER_RUPIAH = 100;

const FEES: Record<PaymentMethod, { label: string; ofAmount: (amount: number) => number }> = {
  card: { label: "Biaya simulasi kartu 2,9 %", ofAmount: (amount) => perMille(amount, 29) },
  qris: { label: "Biaya simulasi QRIS 0,7 %", ofAmount: (amount) => perMille(amount, 7) },
  id_bank_transfer: {
    label: "Biaya simulasi virtual account Rp4.000",
    ofAmount: () => 4000 * SEN_PER_RUPIAH,
  },
};

/** The example fee of a payment, in hundredths of a rupiah but always whole rupiah. Not anyone's real tariff. */
export function exampleFee(method: PaymentMethod, amount: number): { amount: number; description: string } {
  const { label, ofAmount } = FEES[method];
  return { amount: ofAmount(amount), description: label };
}

function perMille(amount: number, share: number): number {
  return Math.round((amount * share) / 1000 / SEN_PER_RUPIAH) * SEN_PER_RUPIAH;
}

import { DomainError } from "./domain-error";

declare const rupiahBrand: unique symbol;

/** Whole rupiah. May be negative (a reversal); never a fraction. */
export type Rupiah = number & { readonly [rupiahBrand]: "rupiah" };

/**
 * The only door from `number` to `Rupiah`.
 * @throws DomainError "rupiah_not_whole" when the amount is not a safe integer.
 */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new DomainError("rupiah_not_whole", { amount });
  return (amount === 0 ? 0 : amount) as Rupiah;
}

/**
 * Hundredths of a rupiah, which a provider or a bank may count in (a fee, a dispute), to the nearest rupiah: half a rupiah
 * away from zero, so that what came and went again leaves nothing.
 */
export function nearestRupiah(hundredths: number): Rupiah {
  return rupiah(Math.sign(hundredths) * Math.round(Math.abs(hundredths) / 100));
}

/** "Rp150.000", as an Indonesian sentence writes it. */
export function rupiahText(amount: number): string {
  return `Rp${amount.toLocaleString("id-ID")}`;
}

export function sumRupiah(amounts: readonly Rupiah[]): Rupiah {
  return rupiah(amounts.reduce((total: number, amount) => total + amount, 0));
}

/**
 * Splits a whole by weights with the largest-remainder method: the parts always sum to the whole,
 * no part is off its exact share by a rupiah or more, and ties go to the earlier weight.
 * @param whole rupiah, may be negative
 * @param weights finite, not negative, at least one above zero
 * @throws DomainError "allocation_weights_invalid"
 */
export function allocate(whole: Rupiah, weights: readonly number[]): Rupiah[] {
  const usable = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  const total = weights.reduce((sum, weight) => sum + BigInt(usable ? weight : 0), 0n);
  if (!usable || total === 0n) throw new DomainError("allocation_weights_invalid", { weights: [...weights] });

  const sign = whole < 0 ? -1 : 1;
  const size = BigInt(Math.abs(whole));
  const shares = weights.map((weight, index) => {
    const exact = size * BigInt(weight);
    return { index, part: exact / total, remainder: exact % total };
  });
  let left = size - shares.reduce((sum, share) => sum + share.part, 0n);
  for (const share of [...shares].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map((share) => rupiah(sign * Number(share.part)));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

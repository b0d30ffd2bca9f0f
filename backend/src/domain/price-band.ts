import { DomainError } from "./domain-error";
import { listingLimits } from "./listing-limits";
import { rupiahText } from "./rupiah";

/** Percent of the approved price, up and down, until the curators decide on another. */
export const DEFAULT_PRICE_BAND = 10;

/** 0 sends every price through curation. Beyond a half, a price would hardly be the approved one any more. */
export const priceBandLimits = { min: 0, max: 50 } as const;

/** Whole rupiah, both ends included. */
export type PriceRange = { min: number; max: number };

/**
 * The prices that a variant may take without curation. They are counted from the price a curator approved, never from
 * the price of the moment: repeated small steps can't walk away from it.
 * @param approved whole rupiah, within the limits of a listing
 * @param percent a whole number within `priceBandLimits`
 */
export function immediatePrices(approved: number, percent: number): PriceRange {
  const { min, max } = listingLimits.price;
  return {
    min: Math.max(min, Math.ceil((approved * (100 - percent)) / 100)),
    max: Math.min(max, Math.floor((approved * (100 + percent)) / 100)),
  };
}

export type PriceChange = { variant_key: string; price: number };

/** What a live variant costs now, and what a curator approved for it. Whole rupiah. */
export type LivePrice = { price: number; approved: number };

/**
 * A price that stays as it is passes, also where the curators have narrowed the band since.
 * @param live variant key → its prices
 * @throws DomainError "invalid_input" for a variant that isn't live; "listing_price_beyond_band" (409) with the way
 * that is left, a sentence per price
 */
export function assertImmediate(
  changes: readonly PriceChange[],
  live: ReadonlyMap<string, LivePrice>,
  percent: number,
): void {
  const unknown: Record<string, string> = {};
  const beyond: Record<string, string> = {};
  changes.forEach(({ variant_key, price }, index) => {
    const now = live.get(variant_key);
    if (!now) {
      unknown[`prices.${index}.variant_key`] = "Varian ini tidak ada pada produk yang sedang tayang.";
      return;
    }
    const { min, max } = immediatePrices(now.approved, percent);
    const within = price >= min && price <= max;
    if (!within && price !== now.price)
      beyond[`prices.${index}.price`] = sentence(now.approved, { min, max });
  });
  if (Object.keys(unknown).length > 0) throw new DomainError("invalid_input", {}, "invalid", unknown);
  if (Object.keys(beyond).length > 0)
    throw new DomainError("listing_price_beyond_band", { percent }, "conflict", beyond);
}

function sentence(approved: number, { min, max }: PriceRange): string {
  const range =
    min < max ? `dari ${rupiahText(min)} sampai ${rupiahText(max)}` : `tetap ${rupiahText(approved)}`;
  return `Harga yang disetujui ${rupiahText(approved)}. Tanpa kurasi: ${range}.`;
}

/** Units of one variant in one order, shop-wide. */
export const MOST_OF_A_VARIANT = 99;

/** A facility's own limit per buyer counts what was ordered within so many hours. */
export const CAP_HOURS = 24;

export type CappedLine = {
  listing_id: string;
  title: string;
  quantity: number;
  /** Units of the listing that one buyer may order, over all its variants; null for no limit. */
  max_per_buyer: number | null;
};

/**
 * The first listing of which a buyer would have more than its facility allows; null when there is none.
 * @param bought units per listing that this buyer ordered lately
 */
export function beyondCap(
  lines: readonly CappedLine[],
  bought: ReadonlyMap<string, number> = new Map(),
): { title: string; limit: number } | null {
  for (const { listing_id, title, max_per_buyer: limit } of lines) {
    if (limit === null) continue;
    const wanted = lines
      .filter((line) => line.listing_id === listing_id)
      .reduce((sum, line) => sum + line.quantity, 0);
    if (wanted + (bought.get(listing_id) ?? 0) > limit) return { title, limit };
  }
  return null;
}

/** Beside the item that is too many. */
export function capSentence(limit: number): string {
  return `Paling banyak ${limit} per pembeli untuk produk ini.`;
}

/** Dearer than anything sold here; keeps a price within what the database counts in. */
const MOST = 1_000_000_000;

/**
 * An amount as people write it: "150000", "150.000", "Rp 150.000,00". Null for anything else, a negative amount too.
 * An amount beyond a billion is read as a billion.
 */
export function readRupiah(text: string): number | null {
  const match = /^(?:rp)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,\d{1,2})?$/i.exec(text.trim());
  const digits = match?.[1]?.replaceAll(".", "");
  return digits ? Math.min(Number(digits), MOST) : null;
}

import { listingLimits } from "./listing-limits";

/**
 * A facet's text as an address of the shop carries it, so that a chosen value finds its goods: one line, no marks that
 * can't be seen, composed letters. The storefront's `cleanWords` says the same.
 */
export function facetText(text: string): string {
  const line = text
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim()
    .normalize("NFC");
  return [...line].slice(0, listingLimits.detail.max).join("").trim();
}

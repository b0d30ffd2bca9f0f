import type { SearchFacetValue } from "@karya/backend/src/contract/search";
import { matchesFind } from "./matches-find";

/** The page counts no more values of a facet than these, the most frequent; others are asked for by name. */
export const COUNTED = 60;

/** How far the question for a facet's other values has come; `none` where the page has them all. */
export type FindState = "none" | "waiting" | "ready" | "failed" | "offline";

/** What fits the typed words: of the page's values, then of those the catalogue found. */
export function fittingValues(
  values: readonly SearchFacetValue[],
  found: readonly SearchFacetValue[],
  typed: string,
): SearchFacetValue[] {
  const others = found.filter(({ value }) => !values.some((known) => known.value === value));
  return [...values, ...others].filter(({ label }) => matchesFind(label, typed));
}

/** What is said below the list once something is typed. */
export function findStatus(state: FindState, fitting: number): string {
  if (state === "offline") return `Sambungan internet terputus. Ini hanya dari ${COUNTED} yang terbanyak.`;
  if (state === "failed")
    return `Pencarian ini sedang terganggu. Ini hanya dari ${COUNTED} yang terbanyak; coba lagi sebentar lagi.`;
  if (state === "waiting") return "Mencari…";
  return fitting === 0 ? "Tidak ada yang cocok." : `${fitting} pilihan cocok.`;
}

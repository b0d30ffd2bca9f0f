import type { SearchTypes } from "@medusajs/framework/types";
import type { SearchResponse } from "meilisearch" with { "resolution-mode": "import" };
import { MOST_VALUES } from "./settings";

export type Answer = SearchResponse<Record<string, unknown>>;

export type Facet = {
  field: string;
  limit: number;
  stats: boolean;
  /** Which query counts it; the first is the page's. */
  query: number;
  /** Values that are told however rare they are. */
  chosen: string[];
};

export type FacetValue = { field: string; value: string };

/** Chosen values that no answer tells, where more values are found than an answer tells. */
export function untoldOf(facets: readonly Facet[], answers: readonly Answer[]): FacetValue[] {
  return facets.flatMap((facet) => {
    const { field, chosen } = facet;
    if (toldOf(answers[0], field).size < MOST_VALUES) return [];
    const counts = countsOf(facet, answers);
    return chosen.filter((value) => !counts.has(value)).map((value) => ({ field, value }));
  });
}

/**
 * Values, the most frequent first, equals in the order of their names; of numbers the bounds.
 * @param rare counts of what `untoldOf` names
 */
export function facetsOf(
  facets: readonly Facet[],
  answers: readonly Answer[],
  rare: readonly (FacetValue & { count: number })[],
): Record<string, SearchTypes.SearchFacetResult> {
  return Object.fromEntries(
    facets.flatMap((facet): [string, SearchTypes.SearchFacetResult][] => {
      const { field, limit, stats, query } = facet;
      if (stats) {
        const range = answers[query]?.facetStats?.[field];
        return range
          ? [[field, { type: "stats", ...range, count: answers[0]?.estimatedTotalHits ?? 0 }]]
          : [];
      }
      const counts = countsOf(facet, answers);
      for (const { value, count } of rare.filter((one) => one.field === field && one.count > 0))
        counts.set(value, count);
      const values = [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, limit);
      return [[field, { type: "value", values }]];
    }),
  );
}

/** Whatever has a chosen value meets its field's own condition as well, so the page's counts tell a rare one. */
function countsOf({ field, query, chosen }: Facet, answers: readonly Answer[]): Map<string, number> {
  const counts = toldOf(answers[query], field);
  const found = toldOf(answers[0], field);
  for (const value of chosen) {
    const count = found.get(value);
    if (count !== undefined) counts.set(value, count);
  }
  return counts;
}

function toldOf(answer: Answer | undefined, field: string): Map<string, number> {
  return new Map(Object.entries(answer?.facetDistribution?.[field] ?? {}));
}

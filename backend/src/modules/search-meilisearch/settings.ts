import type { SearchTypes } from "@medusajs/framework/types";
import type { Settings } from "meilisearch" with { "resolution-mode": "import" };
import { NUMBER_KINDS } from "../../lib/search/number-kinds";

/** Beyond what any shop holds: every page can be reached. */
const MOST_HITS = 1_000_000;
/** Of a facet, as many as are shown at most; each more costs time. */
export const MOST_VALUES = 100;

/** Meilisearch's own order of rules, with the shop's wishes behind the match. A wish for an order goes first. */
const RULES = ["sort", "words", "typo", "attribute", "exactness", "proximity"];

/** A definition as Meilisearch's settings. Its order of attributes is the definition's weights, the heaviest first. */
export function settingsOf(index: SearchTypes.ResolvedSearchIndexDefinition): Settings {
  const fields = Object.entries(index.fields);
  const typos = index.settings.typo_tolerance;
  const ranking = index.settings.provider_options?.meilisearch?.ranking;
  const heading = new Set(headingOf(index));
  const numbers = fields.flatMap(([path, { type }]) => (NUMBER_KINDS.has(type) ? [path] : []));
  return {
    searchableAttributes: fields
      .filter(([, { searchable }]) => searchable)
      .sort(([, a], [, b]) => weightOf(b) - weightOf(a))
      .map(([path]) => path),
    displayedAttributes: fields
      .filter(([path, { retrievable }]) => retrievable !== false || heading.has(path))
      .map(([path]) => path),
    filterableAttributes: fields
      .filter(([, { filterable, facetable }]) => filterable || facetable)
      .map(([path]) => path),
    sortableAttributes: fields.filter(([, { sortable }]) => sortable).map(([path]) => path),
    rankingRules: [...RULES, ...(Array.isArray(ranking) ? ranking.map(String) : [])],
    typoTolerance: {
      enabled: typos?.enabled ?? true,
      minWordSizeForTypos: {
        oneTypo: typos?.min_word_size_for_one_typo ?? 4,
        twoTypos: typos?.min_word_size_for_two_typos ?? 8,
      },
      disableOnNumbers: true,
    },
    localizedAttributes: [{ attributePatterns: ["*"], locales: ["ind"] }],
    // Of numbers the bounds are asked for, which are told beside the values: in their own order those cost least.
    faceting: {
      maxValuesPerFacet: MOST_VALUES,
      sortFacetValuesBy: { "*": "count", ...Object.fromEntries(numbers.map((path) => [path, "alpha"])) },
    },
    pagination: { maxTotalHits: MOST_HITS },
    // How near words stand is asked last of all: to know whether in one text is enough, and a change shows far sooner.
    proximityPrecision: "byAttribute",
    // PostgreSQL looks for values by their names.
    facetSearch: false,
    searchCutoffMs: 500,
  };
}

/** The fields that weigh more than running text: short ones, whose matches the best hit shows, which tells how words were read. */
export function headingOf({ fields }: SearchTypes.ResolvedSearchIndexDefinition): string[] {
  return Object.entries(fields).flatMap(([path, field]) => (weightOf(field) > 1 ? [path] : []));
}

export function weightOf({ searchable }: SearchTypes.SearchFieldDefinition): number {
  return typeof searchable === "object" ? (searchable.weight ?? 1) : 1;
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { SearchFacetField, SearchFacetValue } from "../../contract/search";
import { comparableText, searchWords } from "../../domain/search-words";
import { INDEX_OF } from "../../workflows/search/engines";
import { FACET_FIELDS, type FacetCounts, labelledFacets } from "./facet-labels";
import { ALL_VALUES, askRelaxing, type CatalogSearch, countQuery, valuesOf } from "./search-catalog";

const MOST_FOUND = 20;

/**
 * Of a field's values among what is found those whose names have every typed word, the most frequent first. Always asked
 * of PostgreSQL, since Meilisearch tells the most frequent alone.
 */
export async function findFacetValues(
  container: MedusaContainer,
  search: CatalogSearch,
  field: SearchFacetField,
  find: string,
): Promise<SearchFacetValue[]> {
  const words = searchWords(comparableText(find));
  if (words.length === 0) return [];
  const engines = container.resolve(Modules.SEARCH);
  const { result } = await askRelaxing(container, search, {
    ask: (queries) => engines.searchMany(queries.map((query) => ({ ...query, entity: INDEX_OF.postgres }))),
    queryOf: (q) => ({
      ...countQuery(search, q),
      search_options: { facets: [{ field, type: "value", limit: ALL_VALUES }] },
    }),
  });
  const counts = Object.fromEntries(
    FACET_FIELDS.map((one) => [one, one === field ? valuesOf(result, field) : []]),
  ) as FacetCounts;
  const facets = await labelledFacets(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), counts, {});
  return facets[field].filter(({ label }) => hasWords(label, words)).slice(0, MOST_FOUND);
}

function hasWords(label: string, words: readonly string[]): boolean {
  const text = comparableText(label);
  return words.every((word) => text.includes(word));
}

import type { SearchFacetField } from "@karya/backend/src/contract/search";
import { naturalSort, type SearchQuery, sortedOnce } from "./search-query";

/** The query with some things changed; the list starts again at its first page. */
export function changeQuery(query: SearchQuery, change: Partial<SearchQuery>): SearchQuery {
  const next = { ...query, page: 1, ...change };
  return next.sort === naturalSort(next.q) ? { ...next, sort: null } : next;
}

export function chooseValues(
  query: SearchQuery,
  field: SearchFacetField,
  values: readonly string[],
): SearchQuery {
  return changeQuery(query, { chosen: { ...query.chosen, [field]: sortedOnce(values) } });
}

export function toggleValue(query: SearchQuery, field: SearchFacetField, value: string): SearchQuery {
  const chosen = query.chosen[field];
  return chooseValues(
    query,
    field,
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
  );
}

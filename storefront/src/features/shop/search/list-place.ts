import type { SearchFacetField } from "@karya/backend/src/contract/search";
import { paths } from "../frame/paths";
import { type CategoryParents, isBelow, narrowestOnly } from "./category-tree";
import { changeQuery } from "./change-query";
import { plainQuery, type SearchQuery, writeSearchQuery } from "./search-query";

/** Where a list stands: the address of the whole shop's list, of a category, or of a facility. */
export type ListPlace = {
  /** The address without its query. */
  base: string;
  /** What the address itself already says, and no filter can take away. */
  fixed: { field: SearchFacetField; value: string } | null;
};

/** All products; with words in the query it is the search's page, so that either list has one address. */
export const wholeShop: ListPlace = { base: paths.products, fixed: null };

export const categoryPlace = (handle: string): ListPlace => ({
  base: paths.category(handle),
  fixed: { field: "category", value: handle },
});

export const facilityPlace = (handle: string): ListPlace => ({
  base: paths.facility(handle),
  fixed: { field: "facility", value: handle },
});

/** The one address of a query at a place. */
export function listHref(place: ListPlace, query: SearchQuery): string {
  const base = place.fixed === null && query.q ? paths.search : place.base;
  const text = writeSearchQuery(query).toString();
  return text ? `${base}?${text}` : base;
}

/** The search's address for these words in the whole shop. */
export function searchHref(q: string): string {
  return listHref(wholeShop, { ...plainQuery, q });
}

/** The query with what the place itself says: what the catalogue is asked for. */
export function withPlace({ fixed }: ListPlace, query: SearchQuery): SearchQuery {
  // Chosen categories lie below the place's own and narrow it.
  if (!fixed || query.chosen[fixed.field].length > 0) return query;
  return { ...query, chosen: { ...query.chosen, [fixed.field]: [fixed.value] } };
}

/** Without any filter; the order stays, and so do the words where the search's page is about them. */
export function withoutFilters({ fixed }: ListPlace, query: SearchQuery): SearchQuery {
  const words = fixed === null ? query.q : "";
  return changeQuery(plainQuery, { q: words, sort: query.sort });
}

/** The query as it can be at a place: a category's page holds what is below it, a facility's page that facility's. */
export function fitToPlace({ fixed }: ListPlace, query: SearchQuery, parents: CategoryParents): SearchQuery {
  const narrowest = narrowestOnly(query.chosen.category, parents);
  const category =
    fixed?.field === "category"
      ? narrowest.filter((handle) => isBelow(handle, fixed.value, parents))
      : narrowest;
  const facility = fixed?.field === "facility" ? [] : query.chosen.facility;
  return { ...query, chosen: { ...query.chosen, category, facility } };
}

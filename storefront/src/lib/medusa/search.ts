import "server-only";
import type {
  FoundValuesView,
  SearchFacetField,
  SearchSort,
  SearchView,
  SuggestView,
} from "@karya/backend/src/contract/search";
import { cache } from "react";
import { ApiRefusal } from "./api-refusal";
import { call } from "./call";

/** What the catalogue is asked for; empty and null values count as not given. */
export type CatalogSearch = {
  q?: string;
  facets?: Readonly<Partial<Record<SearchFacetField, readonly string[]>>>;
  priceMin?: number | null;
  priceMax?: number | null;
  inStock?: boolean;
  sort?: SearchSort | null;
  page?: number;
};

/**
 * A page of 24 cards with the counts of every facet. Never kept, so that what was just withdrawn or sold out isn't
 * shown; asked once only within one page, however many of its parts want it.
 * A search that the catalogue refuses (its words or values make no sense there) finds nothing.
 * @throws ApiRefusal
 */
export async function searchProducts(search: CatalogSearch): Promise<SearchView> {
  try {
    return await readOnce(paramsOf(search));
  } catch (error) {
    if (error instanceof ApiRefusal && error.status === 400) return nothingFound(search.page ?? 1);
    throw error;
  }
}

/** Of a facet's values in a search, those that have every typed word in their names. @throws ApiRefusal */
export function findFacetValues(
  search: CatalogSearch,
  field: SearchFacetField,
  find: string,
): Promise<FoundValuesView> {
  const asked = new URLSearchParams({ field, find });
  return call(`/store/catalog/search/values?${asked}&${paramsOf(search)}`);
}

/** Goods, categories, facilities and brands for what is typed so far. @throws ApiRefusal */
export function suggest(q: string): Promise<SuggestView> {
  return call("/store/catalog/suggest", { query: { q } });
}

export const noSuggestions: SuggestView = { products: [], categories: [], facilities: [], brands: [] };

const readOnce = cache((params: string) => call<SearchView>(`/store/catalog/search?${params}`));

function paramsOf({ q, facets = {}, priceMin, priceMax, inStock, sort, page = 1 }: CatalogSearch): string {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  for (const [field, values] of Object.entries(facets)) {
    for (const value of values) params.append(field, value);
  }
  if (priceMin) params.set("price_min", String(priceMin));
  if (priceMax) params.set("price_max", String(priceMax));
  if (inStock) params.set("in_stock", "1");
  if (sort) params.set("sort", sort);
  if (page > 1) params.set("page", String(page));
  return params.toString();
}

function nothingFound(page: number): SearchView {
  return {
    rows: [],
    count: 0,
    page,
    page_size: 24,
    facets: {
      category: [],
      province: [],
      facility: [],
      brand: [],
      technique: [],
      motif: [],
      color: [],
      size: [],
    },
    price: null,
    in_stock_count: 0,
    understood: { corrected: [], dropped: [] },
  };
}

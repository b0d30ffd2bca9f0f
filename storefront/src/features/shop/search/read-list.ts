import "server-only";
import type { SearchView } from "@karya/backend/src/contract/search";
import { redirect } from "next/navigation";
import { listCategories } from "@/lib/medusa/catalog";
import { searchProducts } from "@/lib/medusa/search";
import { type CategoryParents, categoryParents } from "./category-tree";
import { facetFields, facets } from "./facets";
import { fitToPlace, listHref, type ListPlace, withPlace } from "./list-place";
import { parseSearchQuery, type RawParams, type SearchQuery, writeSearchQuery } from "./search-query";

export type ReadList = { query: SearchQuery; view: SearchView; parents: CategoryParents };

/** What an address asks for at a place, and the goods for it. @throws ApiRefusal */
export async function readList(place: ListPlace, params: RawParams): Promise<ReadList> {
  const parents = categoryParents(await listCategories());
  const query = fitToPlace(place, parseSearchQuery(params), parents);
  return { query, parents, view: await searchFor(place, query) };
}

/** @throws ApiRefusal */
export function searchFor(place: ListPlace, query: SearchQuery): Promise<SearchView> {
  const { chosen, ...rest } = withPlace(place, query);
  return searchProducts({ ...rest, facets: chosen });
}

/**
 * Leads an address that says the same in other words (a plain form's empty fields, another order, a value that means
 * nothing) to the one address of that list. Keys that aren't ours don't matter.
 */
export function keepOneAddress(place: ListPlace, base: string, params: RawParams, query: SearchQuery): void {
  const given = Object.entries(params)
    .filter(([key]) => keys.has(key))
    .flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one]));
  const address = listHref(place, query);
  const isSame = JSON.stringify(given) === JSON.stringify([...writeSearchQuery(query)]);
  if (!isSame || address.split("?")[0] !== base) redirect(address);
}

const keys: ReadonlySet<string> = new Set([
  "q",
  ...facetFields.map((field) => facets[field].key),
  "harga-min",
  "harga-maks",
  "tersedia",
  "urut",
  "halaman",
]);

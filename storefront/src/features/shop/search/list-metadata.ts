import type { Metadata } from "next";
import { appliedFilters } from "./applied-filters";
import { listHref, type ListPlace } from "./list-place";
import type { ReadList } from "./read-list";
import { isNarrowed } from "./search-query";

/** Title and address of a list for its tab and for search engines, which are to keep only the lists without filters. */
export function listMetadata(
  place: ListPlace,
  { query, view }: Pick<ReadList, "query" | "view">,
  words: { title: string; description?: string },
): Metadata {
  const filters = appliedFilters(place, query, view.facets).map(({ label }) => label);
  const narrowed =
    filters.length > 0 ? `: ${filters.slice(0, 3).join(", ")}${filters.length > 3 ? " …" : ""}` : "";
  const page = query.page > 1 ? `, halaman ${query.page}` : "";
  const isOwnList = !query.q && !query.sort && !isNarrowed(query) && view.rows.length > 0;
  return {
    title: `${words.title}${narrowed}${page}`,
    description: words.description,
    alternates: { canonical: listHref(place, query) },
    robots: isOwnList ? undefined : { index: false, follow: true },
  };
}

import type { SearchView } from "@karya/backend/src/contract/search";
import { formatRupiah } from "@/lib/format";
import { changeQuery, toggleValue } from "./change-query";
import { facetFields } from "./facets";
import type { ListPlace } from "./list-place";
import type { SearchQuery } from "./search-query";

export type AppliedFilter = {
  id: string;
  label: string;
  /** A colour's name, for its swatch. */
  color: string | null;
  /** The list without this filter. */
  without: SearchQuery;
};

/** Every filter of a query in words, in the order of the panel. Words count as one where the page isn't about them. */
export function appliedFilters(
  place: ListPlace,
  query: SearchQuery,
  facets: SearchView["facets"],
): AppliedFilter[] {
  const filters: AppliedFilter[] = facetFields.flatMap((field) =>
    query.chosen[field].map((value) => {
      const label = facets[field].find((one) => one.value === value)?.label ?? value;
      return {
        id: `${field}:${value}`,
        label: field === "size" ? `Ukuran ${label}` : label,
        color: field === "color" ? label : null,
        without: toggleValue(query, field, value),
      };
    }),
  );
  if (place.fixed && query.q) {
    filters.unshift({
      id: "q",
      label: `“${query.q}”`,
      color: null,
      without: changeQuery(query, { q: "" }),
    });
  }
  const price = priceWords(query);
  if (price) {
    filters.push({
      id: "price",
      label: price,
      color: null,
      without: changeQuery(query, { priceMin: null, priceMax: null }),
    });
  }
  if (query.inStock) {
    filters.push({
      id: "stock",
      label: "Tersedia",
      color: null,
      without: changeQuery(query, { inStock: false }),
    });
  }
  return filters;
}

function priceWords({ priceMin, priceMax }: SearchQuery): string | null {
  if (priceMin !== null && priceMax !== null) return `${formatRupiah(priceMin)}–${formatRupiah(priceMax)}`;
  if (priceMin !== null) return `Mulai ${formatRupiah(priceMin)}`;
  return priceMax !== null ? `Sampai ${formatRupiah(priceMax)}` : null;
}

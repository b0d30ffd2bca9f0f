import type { CatalogListView } from "@karya/backend/src/contract/catalog";
import type { ReactNode } from "react";
import { Pagination } from "@/components/pagination";
import { formatCount } from "@/lib/format";
import { ActiveFilters, activeFilters } from "./active-filters";
import type { FilterChoices } from "./filter-fields";
import { FilterColumn, FilterSheet } from "./filter-form";
import { listingHref, type ListingQuery } from "./listing-query";
import { ProductGrid } from "./product-grid";

type ProductListingProps = {
  /** The address of this list without its query. */
  base: string;
  query: ListingQuery;
  choices: FilterChoices;
  list: CatalogListView;
  /** Shown in place of the products when there are none. */
  empty: ReactNode;
};

/** Filters, products and pages: the body of every list in the shop. */
export function ProductListing({ base, query, choices, list, empty }: ProductListingProps) {
  const filters = activeFilters(base, query, choices);
  return (
    <div className="shell mt-8 lg:grid lg:grid-cols-[15rem_1fr] lg:gap-12">
      <aside aria-label="Saring produk" className="hidden lg:block">
        <FilterColumn action={base} query={query} choices={choices} />
      </aside>
      <div>
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft tabular-nums" role="status">
            {formatCount(list.count)} produk
          </p>
          <div className="lg:hidden">
            <FilterSheet action={base} query={query} choices={choices} active={filters.length} />
          </div>
          <ActiveFilters filters={filters} />
        </div>
        {list.rows.length > 0 ? <ProductGrid cards={list.rows} eager={4} beside heading="h2" /> : empty}
        <div className="mt-12">
          <Pagination
            page={list.page}
            pageSize={list.page_size}
            count={list.count}
            href={(page) => listingHref(base, query, { page })}
          />
        </div>
      </div>
    </div>
  );
}

import type { ReactNode } from "react";
import { Pagination } from "@/components/pagination";
import { formatCount } from "@/lib/format";
import { ProductGrid } from "../listing/product-grid";
import { AppliedChips, ClearAll } from "./applied-chips";
import { appliedFilters } from "./applied-filters";
import { changeQuery } from "./change-query";
import { FilterColumn } from "./filter-column";
import { FilterSheet } from "./filter-sheet";
import { isPastEnd, lastPage } from "./last-page";
import { listHref, type ListPlace } from "./list-place";
import { ListProvider, ResultArea } from "./list-state";
import { PastEnd } from "./past-end";
import type { ReadList } from "./read-list";
import { SortSelect } from "./sort-select";
import { UnderstoodNote } from "./understood-note";

type ProductListProps = ReadList & {
  place: ListPlace;
  /** Shown in place of the goods when there are none. */
  empty: ReactNode;
};

/** Filters, goods and pages: the body of every list in the shop. */
export function ProductList({ place, query, view, parents, empty }: ProductListProps) {
  const filters = appliedFilters(place, query, view.facets);
  const counted = { facets: view.facets, price: view.price, in_stock_count: view.in_stock_count };
  const pastEnd = isPastEnd(view);
  const isBare = view.count === 0 && filters.length === 0;
  if (isBare) {
    return (
      <ListProvider place={place} parents={parents} query={query}>
        <div className="shell mt-6">{empty}</div>
      </ListProvider>
    );
  }
  return (
    <ListProvider place={place} parents={parents} query={query}>
      <div className="shell mt-6 flex flex-col gap-x-12 lg:mt-8 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]">
        <aside
          aria-label="Saring produk"
          className="hidden lg:block noscript:order-last noscript:mt-12 noscript:block lg:noscript:order-none lg:noscript:mt-0"
        >
          <FilterColumn counted={counted} />
        </aside>
        <section aria-label="Produk">
          <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <div className="order-last flex w-full items-center justify-between sm:order-none sm:mr-auto sm:w-auto">
              <p role="status" data-result tabIndex={-1} className="text-ink-soft tabular-nums outline-none">
                {formatCount(view.count)} produk
              </p>
              {filters.length > 1 ? <ClearAll className="sm:hidden" /> : null}
            </div>
            <div className="flex flex-1 gap-2.5 noscript:flex-wrap sm:flex-none">
              <div className="flex flex-1 lg:hidden">
                <FilterSheet counted={counted} count={view.count} active={filters.length} />
              </div>
              <SortSelect />
            </div>
          </div>
          <AppliedChips filters={filters} />
          <UnderstoodNote understood={view.understood} />
          <ResultArea>
            {view.rows.length > 0 ? (
              <ProductGrid cards={view.rows} eager={4} beside heading="h2" />
            ) : pastEnd ? (
              <PastEnd place={place} query={query} last={lastPage(view)} />
            ) : (
              empty
            )}
          </ResultArea>
          {pastEnd ? null : (
            <div className="mt-12">
              <Pagination
                page={view.page}
                pageSize={view.page_size}
                count={view.count}
                href={(page) => listHref(place, changeQuery(query, { page }))}
              />
            </div>
          )}
        </section>
      </div>
    </ListProvider>
  );
}

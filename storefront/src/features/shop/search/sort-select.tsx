"use client";

import type { SearchSort } from "@karya/backend/src/contract/search";
import { ArrowUpDown } from "lucide-react";
import { buttonStyle } from "@/components/button-style";
import { changeQuery } from "./change-query";
import { filterFormId } from "./filter-form-id";
import { useList } from "./list-state";
import { naturalSort, sortLabels } from "./search-query";

/** The platform's own select, in the shape of the button beside it. */
export function SortSelect() {
  const { query, apply } = useList();
  const natural = naturalSort(query.q);
  const sorts = (Object.keys(sortLabels) as SearchSort[]).filter(
    (sort) => sort !== "relevan" || query.q !== "",
  );
  return (
    <span className="flex flex-1 items-center gap-2 sm:flex-none">
      <label className="relative flex-1 sm:flex-none">
        <span className="sr-only">Urutkan</span>
        <ArrowUpDown aria-hidden className="pointer-events-none absolute top-3.25 left-4 size-4.5 text-ink" />
        <select
          name="urut"
          form={filterFormId}
          value={query.sort ?? natural}
          onChange={(event) => {
            const sort = event.target.value as SearchSort;
            apply(changeQuery(query, { sort: sort === natural ? null : sort }));
          }}
          className="h-11 w-full appearance-none rounded-full border border-line-strong bg-white pr-5 pl-11 font-semibold hover:border-ink sm:w-auto"
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {sortLabels[sort]}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit" form={filterFormId} className={buttonStyle("secondary", "md")}>
          Urutkan
        </button>
      </noscript>
    </span>
  );
}

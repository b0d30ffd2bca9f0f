"use client";

import { Button } from "@/components/button";
import { FacetPanel, type ListFacets } from "./facet-panel";
import { filterFormId } from "./filter-form-id";
import { useList } from "./list-state";

/**
 * The filters beside the goods of a wide screen; each choice applies at once. Without script it is a plain form, below
 * the goods on a phone.
 */
export function FilterColumn({ counted }: { counted: ListFacets }) {
  const { place, query, apply } = useList();
  return (
    <form
      id={filterFormId}
      action={place.base}
      onSubmit={(event) => event.preventDefault()}
      className="fade-end -mx-1.5 px-1.5 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:overscroll-contain lg:pb-12"
    >
      {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
      <FacetPanel counted={counted} query={query} onChange={apply} />
      <noscript>
        <Button type="submit" className="mt-4 w-full">
          Terapkan saringan
        </Button>
      </noscript>
    </form>
  );
}

"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { Swatch } from "@/components/swatch";
import type { AppliedFilter } from "./applied-filters";
import { withoutFilters } from "./list-place";
import { useList } from "./list-state";
import { QueryLink } from "./query-link";

/** What the list is narrowed by, each with a cross that takes it away; one line that is pushed aside on a phone. */
export function AppliedChips({ filters }: { filters: readonly AppliedFilter[] }) {
  if (filters.length === 0) return null;
  return (
    <ul
      aria-label="Saringan yang dipakai"
      className="no-scrollbar mb-5 flex gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap sm:items-center"
    >
      {filters.map((filter) => (
        <li key={filter.id} className="shrink-0">
          <QueryLink
            to={filter.without}
            className="inline-flex min-h-11 items-center gap-2 rounded-full bg-paper-deep pr-3 pl-4 text-sm font-medium hover:bg-paper-edge"
          >
            {filter.color ? <Swatch color={filter.color} className="-ml-1 size-4" /> : null}
            <bdi>{filter.label}</bdi>
            <X aria-hidden className="size-4" />
            <span className="sr-only">, hapus saringan ini</span>
          </QueryLink>
        </li>
      ))}
      {filters.length > 1 ? (
        <li className="max-sm:hidden">
          <ClearAll className="px-2" />
        </li>
      ) : null}
    </ul>
  );
}

export function ClearAll({ className }: { className: string }) {
  const { query, place } = useList();
  return (
    <QueryLink
      to={withoutFilters(place, query)}
      className={clsx(
        "inline-flex min-h-11 items-center text-sm font-semibold text-tarum-700 underline-offset-4 hover:underline",
        className,
      )}
    >
      Hapus semua
    </QueryLink>
  );
}

"use client";

import type { SearchFacetField, SearchFacetValue } from "@karya/backend/src/contract/search";
import { Search } from "lucide-react";
import { useState, type ReactNode } from "react";
import { facets } from "./facets";
import { COUNTED, findStatus, fittingValues } from "./found-values";
import type { SearchQuery } from "./search-query";
import { useFoundValues } from "./use-found-values";
import { useUnfold } from "./use-unfold";

type FacetListProps = {
  field: SearchFacetField;
  values: readonly SearchFacetValue[];
  query: SearchQuery;
  /** How many are shown before one asks for more. */
  short?: number;
  className?: string;
  row: (value: SearchFacetValue) => ReactNode;
};

/** From so many values on, one can look for one by typing. */
const FIND_FROM = 12;

/** A facet's values: the most frequent and the chosen ones first, the others on demand. */
export function FacetList({
  field,
  values,
  query,
  short = 7,
  className = "flex flex-col",
  row,
}: FacetListProps) {
  const { find } = facets[field];
  const [text, setText] = useState("");
  const { unfolded, toggle, firstNew } = useUnfold();
  const isCut = values.length >= COUNTED;
  const { found, state } = useFoundValues(field, query, isCut ? text : "");
  const fitting = text ? fittingValues(values, found, text) : values;
  const chosen = query.chosen[field];
  const isShort = (value: SearchFacetValue, index: number) => index < short || chosen.includes(value.value);
  const shown = text || unfolded ? fitting : fitting.filter(isShort);
  const folded = fitting.filter((value) => !shown.includes(value));
  return (
    <>
      {values.length >= FIND_FROM ? (
        <span className="relative mb-2 block noscript:hidden">
          <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-5 text-ink-soft" />
          <input
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              // It only looks through this list: Enter must not send the whole form.
              if (event.key === "Enter") event.preventDefault();
            }}
            aria-label={find}
            placeholder={find}
            autoComplete="off"
            className="h-11 w-full rounded-md border border-line-strong bg-white pr-2 pl-10 placeholder:text-ink-faint hover:border-ink"
          />
        </span>
      ) : null}
      <div ref={firstNew} className={className}>
        {shown.map(row)}
        {folded.length > 0 ? <noscript>{folded.map(row)}</noscript> : null}
      </div>
      {values.length >= FIND_FROM ? (
        <p role="status" className="text-sm text-ink-soft not-empty:py-2">
          {text ? findStatus(state, shown.length) : ""}
        </p>
      ) : null}
      {!text && (folded.length > 0 || unfolded) && values.length > short ? (
        <button
          type="button"
          aria-expanded={unfolded}
          onClick={() => toggle(shown.length)}
          className="mt-1 inline-flex min-h-11 items-center font-semibold text-tarum-700 underline-offset-4 hover:underline noscript:hidden pointer-fine:min-h-9"
        >
          {unfolded ? "Ringkaskan" : `Tampilkan semua (${values.length})`}
        </button>
      ) : null}
      {!text && unfolded && isCut ? (
        <p className="text-sm text-ink-soft">
          Ini {COUNTED} yang terbanyak di antara hasil Anda. Ketik namanya untuk menemukan yang lain.
        </p>
      ) : null}
    </>
  );
}

"use client";

import type { SearchFacetField, SearchFacetValue } from "@karya/backend/src/contract/search";
import { Search } from "lucide-react";
import { useState, type ReactNode } from "react";
import { facets } from "./facets";
import { matchesFind } from "./matches-find";
import { useUnfold } from "./use-unfold";

type FacetListProps = {
  field: SearchFacetField;
  values: readonly SearchFacetValue[];
  chosen: readonly string[];
  /** How many are shown before one asks for more. */
  short?: number;
  className?: string;
  row: (value: SearchFacetValue) => ReactNode;
};

/** From so many values on, one can look for one by typing. */
const FIND_FROM = 12;
/** The catalogue counts no more than these. */
const COUNTED = 60;

/** A facet's values: the most frequent and the chosen ones first, the others on demand. */
export function FacetList({
  field,
  values,
  chosen,
  short = 7,
  className = "flex flex-col",
  row,
}: FacetListProps) {
  const { find } = facets[field];
  const [text, setText] = useState("");
  const { unfolded, toggle, firstNew } = useUnfold();
  const found = text ? values.filter((value) => matchesFind(value.label, text)) : values;
  const isShort = (value: SearchFacetValue, index: number) => index < short || chosen.includes(value.value);
  const shown = text || unfolded ? found : found.filter(isShort);
  const folded = found.filter((value) => !shown.includes(value));
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
      {text && shown.length === 0 ? (
        <p role="status" className="py-2 text-sm text-ink-soft">
          {values.length < COUNTED
            ? "Tidak ada yang cocok."
            : `Tidak ada yang cocok di antara ${COUNTED} yang terbanyak. Persempit dulu hasil Anda.`}
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
      {unfolded && values.length >= COUNTED ? (
        <p className="text-sm text-ink-soft">Ini {COUNTED} yang terbanyak di antara hasil Anda.</p>
      ) : null}
    </>
  );
}

"use client";

import { Check } from "lucide-react";
import { Swatch } from "@/components/swatch";
import { FacetCount, type FacetRowProps } from "./facet-row";

/** A colour to choose: its swatch is the checkbox. */
export function ColorRow({ name, value, checked, onToggle }: FacetRowProps) {
  return (
    <label className="relative flex min-h-11 items-center gap-2.5 rounded-sm hover:text-tarum-700 pointer-fine:min-h-10">
      <input
        type="checkbox"
        name={name}
        value={value.value}
        checked={checked}
        onChange={onToggle}
        className="peer sr-only"
      />
      <span className="relative grid size-7 shrink-0 place-items-center rounded-full ring-offset-2 ring-offset-paper peer-checked:ring-2 peer-checked:ring-ink peer-focus-visible:outline-2 peer-focus-visible:outline-offset-4 peer-focus-visible:outline-tarum-600">
        <Swatch color={value.label} className="size-7" />
        {checked ? (
          <span className="absolute grid size-4 place-items-center rounded-full bg-white text-ink">
            <Check aria-hidden className="size-3" strokeWidth={3} />
          </span>
        ) : null}
      </span>
      <span className="min-w-0 flex-1 leading-tight">
        <bdi>{value.label}</bdi>
      </span>
      <FacetCount count={value.count} />
    </label>
  );
}

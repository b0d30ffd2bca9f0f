"use client";

import { formatCount } from "@/lib/format";
import type { FacetRowProps } from "./facet-row";

/** A size to choose, as a key that is pressed in. */
export function SizeKey({ name, value, checked, onToggle }: FacetRowProps) {
  return (
    <label className="relative">
      <input
        type="checkbox"
        name={name}
        value={value.value}
        checked={checked}
        onChange={onToggle}
        className="peer sr-only"
      />
      <span className="flex min-h-11 min-w-12 items-center justify-center gap-1.5 rounded-md border border-line-strong bg-white px-3 peer-checked:border-ink peer-checked:bg-ink peer-checked:text-white peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-tarum-600 hover:border-ink">
        <bdi>{value.label}</bdi>
        <span className="text-xs opacity-75 tabular-nums">
          {formatCount(value.count)}
          <span className="sr-only"> produk</span>
        </span>
      </span>
    </label>
  );
}

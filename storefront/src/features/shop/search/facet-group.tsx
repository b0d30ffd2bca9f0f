"use client";

import { ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";

type FacetGroupProps = {
  label: string;
  /** How many of its values are chosen. */
  chosen: number;
  /** Whether it begins open; one with chosen values always does. */
  open?: boolean;
  children: ReactNode;
};

/** A part of the filter panel that folds away, by the browser's own means. */
export function FacetGroup({ label, chosen, open = false, children }: FacetGroupProps) {
  const [begins] = useState(open || chosen > 0);
  return (
    <details open={begins} className="group/facet border-b border-paper-edge last:border-b-0">
      <summary className="flex min-h-12 list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
        {label}
        {chosen > 0 ? (
          <span className="grid h-5 min-w-5 place-items-center rounded-full bg-tarum-800 px-1.5 text-xs text-white tabular-nums">
            {chosen}
            <span className="sr-only"> dipilih</span>
          </span>
        ) : null}
        <ChevronDown
          aria-hidden
          className="ml-auto size-4.5 text-ink-soft transition-transform group-open/facet:rotate-180"
        />
      </summary>
      <div role="group" aria-label={label} className="pb-4">
        {children}
      </div>
    </details>
  );
}

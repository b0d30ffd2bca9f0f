"use client";

import { useEffect, useState } from "react";
import { paths } from "../frame/paths";
import type { ListFacets } from "./facet-panel";
import { withPlace } from "./list-place";
import { useList } from "./list-state";
import { type SearchQuery, writeSearchQuery } from "./search-query";

export type DraftCount = ListFacets & { count: number };

const PAUSE_MS = 120;

/** How many goods a draft of the filters would leave, and the counts beside it; asked for as the draft changes. */
export function useDraftCount(draft: SearchQuery, shownFor: SearchQuery, shown: DraftCount) {
  const { place } = useList();
  const wanted = writeSearchQuery(withPlace(place, { ...draft, sort: null, page: 1 })).toString();
  const known = writeSearchQuery(withPlace(place, { ...shownFor, sort: null, page: 1 })).toString();
  const [answer, setAnswer] = useState({ for: known, counted: shown });
  const [failedFor, setFailedFor] = useState<string | null>(null);

  useEffect(() => {
    if (wanted === answer.for) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      readCount(wanted, control.signal).then(
        (counted) => setAnswer({ for: wanted, counted }),
        () => {
          if (!control.signal.aborted) setFailedFor(wanted);
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [wanted, answer.for]);

  return {
    counted: answer.counted,
    isCounting: wanted !== answer.for && wanted !== failedFor,
    failed: wanted === failedFor,
  };
}

async function readCount(params: string, signal: AbortSignal): Promise<DraftCount> {
  const response = await fetch(`${paths.filterCount}?${params}`, { signal });
  if (!response.ok) throw new Error(`The count was refused: ${response.status}.`);
  return (await response.json()) as DraftCount;
}

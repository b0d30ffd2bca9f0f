"use client";

import type { FoundValuesView, SearchFacetField, SearchFacetValue } from "@karya/backend/src/contract/search";
import { useEffect, useState } from "react";
import { useOnline } from "@/components/use-online";
import { paths } from "../frame/paths";
import { cleanWords } from "./clean-words";
import type { FindState } from "./found-values";
import { withPlace } from "./list-place";
import { useList } from "./list-state";
import { type SearchQuery, writeSearchQuery } from "./search-query";

const PAUSE_MS = 200;

/** A facet's values by name, beyond those that the page counts; asked for as the name is typed. */
export function useFoundValues(
  field: SearchFacetField,
  query: SearchQuery,
  typed: string,
): { found: readonly SearchFacetValue[]; state: FindState } {
  const { place } = useList();
  const online = useOnline();
  const find = cleanWords(typed);
  const asked = find ? addressOf(field, withPlace(place, query), find) : "";
  const [found, setFound] = useState<readonly SearchFacetValue[]>([]);
  const [answered, setAnswered] = useState<{ asked: string; state: "ready" | "failed" } | null>(null);

  useEffect(() => {
    if (asked === "" || !online) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask(asked, control.signal).then(
        ({ values }) => {
          if (control.signal.aborted) return;
          setFound(values);
          setAnswered({ asked, state: "ready" });
        },
        () => {
          if (!control.signal.aborted) setAnswered({ asked, state: "failed" });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [asked, online]);

  if (asked === "") return { found: [], state: "none" };
  if (!online) return { found, state: "offline" };
  return { found, state: answered?.asked === asked ? answered.state : "waiting" };
}

function addressOf(field: SearchFacetField, query: SearchQuery, find: string): string {
  const params = writeSearchQuery({ ...query, sort: null, page: 1 });
  params.set("field", field);
  params.set("find", find);
  return `${paths.facetValues}?${params}`;
}

async function ask(address: string, signal: AbortSignal): Promise<FoundValuesView> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`No values: ${response.status}.`);
  return (await response.json()) as FoundValuesView;
}

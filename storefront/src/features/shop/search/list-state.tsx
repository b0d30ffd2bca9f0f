"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useOptimistic,
  useRef,
  useTransition,
  type ReactNode,
} from "react";
import type { CategoryParents } from "./category-tree";
import { listHref, type ListPlace } from "./list-place";
import type { SearchQuery } from "./search-query";

type ListState = {
  place: ListPlace;
  parents: CategoryParents;
  /** What the shopper last chose; runs ahead of the page while its goods are on their way. */
  query: SearchQuery;
  /** Goes to the list of another query. */
  apply: (next: SearchQuery) => void;
  pending: boolean;
};

const Context = createContext<ListState | null>(null);

/** The list's state on the page. Must stand above everything that shows or changes it. */
export function useList(): ListState {
  const state = useContext(Context);
  if (!state) throw new Error("useList stands outside a ListProvider.");
  return state;
}

type ListProviderProps = Pick<ListState, "place" | "parents" | "query"> & { children: ReactNode };

export function ListProvider({ place, parents, query: given, children }: ListProviderProps) {
  const router = useRouter();
  const [query, setQuery] = useOptimistic(given);
  const [pending, startTransition] = useTransition();
  const asked = useRef(false);
  const list = useRef<HTMLDivElement>(null);

  // A shorter list must not leave its shopper below its end. Done once the new goods stand on the page: before it, the
  // browser would remember the wrong place for the way back.
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    showTop(list.current);
  }, [given]);

  const state = useMemo(
    () => ({
      place,
      parents,
      query,
      pending,
      apply: (next: SearchQuery) =>
        startTransition(() => {
          asked.current = true;
          setQuery(next);
          router.push(listHref(place, next), { scroll: false });
        }),
    }),
    [place, parents, query, pending, router, setQuery],
  );
  return (
    <Context value={state}>
      <div ref={list} className="scroll-mt-20 lg:scroll-mt-24">
        {children}
      </div>
    </Context>
  );
}

function showTop(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().top < 0) list.scrollIntoView({ block: "start" });
  // What had the focus may be gone, as a removed filter is; the next press of Tab goes on from the result.
  if (document.activeElement === document.body) {
    list?.querySelector<HTMLElement>("[data-result]")?.focus({ preventScroll: true });
  }
}

/** The goods, dimmed while others are on their way. */
export function ResultArea({ children }: { children: ReactNode }) {
  const { pending } = useList();
  return (
    <div
      aria-busy={pending}
      className="transition-opacity duration-200 aria-busy:pointer-events-none aria-busy:opacity-45"
    >
      {children}
    </div>
  );
}

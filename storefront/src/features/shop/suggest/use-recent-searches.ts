"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { keepRecent, readRecent, withoutRecent, withRecent } from "./recent-searches";

const storage = () => window.localStorage;
const CHANGED = "karya:pencarian-berubah";

/** The searches made in this browser; none on the server and until the page is alive. */
export function useRecentSearches() {
  const text = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(readRecent(storage)),
    () => "[]",
  );
  const recent = useMemo(() => JSON.parse(text) as string[], [text]);
  const remember = useCallback((words: string) => change((kept) => withRecent(kept, words)), []);
  const forget = useCallback((words: string) => change((kept) => withoutRecent(kept, words)), []);
  const forgetAll = useCallback(() => change(() => []), []);
  return { recent, remember, forget, forgetAll };
}

function change(how: (kept: string[]) => string[]): void {
  keepRecent(storage, how(readRecent(storage)));
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(notify: () => void): () => void {
  // "storage" comes from other tabs, ours from this one.
  window.addEventListener("storage", notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    window.removeEventListener("storage", notify);
    window.removeEventListener(CHANGED, notify);
  };
}

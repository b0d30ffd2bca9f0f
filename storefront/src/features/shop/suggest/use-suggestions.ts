"use client";

import type { SuggestView } from "@karya/backend/src/contract/search";
import { useEffect, useState } from "react";
import { useOnline } from "@/components/use-online";
import { paths } from "../frame/paths";
import { stillFitting } from "./still-fitting";

/** Long enough to skip the letters of a fast word, short enough not to be felt. */
const PAUSE_MS = 120;

export type Suggestions = {
  /** What fits the words; null while nothing is known of them. */
  view: SuggestView | null;
  /** `ready` when the view is the answer to these very words. */
  state: "waiting" | "ready" | "failed" | "offline";
};

/** Suggestions for the words as they are typed: each change takes back the question before it. */
export function useSuggestions(words: string): Suggestions {
  const online = useOnline();
  const [answer, setAnswer] = useState<{ words: string; view: SuggestView } | null>(null);
  const [failedFor, setFailedFor] = useState<string | null>(null);

  useEffect(() => {
    if (words === "" || !online) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask(words, control.signal).then(
        (view) => {
          if (control.signal.aborted) return;
          setAnswer({ words, view });
          setFailedFor(null);
        },
        () => {
          if (!control.signal.aborted) setFailedFor(words);
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [words, online]);

  if (!online) return { view: null, state: "offline" };
  if (answer?.words === words) return { view: answer.view, state: "ready" };
  const view = answer && words ? stillFitting(answer.view, words) : null;
  return { view, state: failedFor === words ? "failed" : "waiting" };
}

async function ask(words: string, signal: AbortSignal): Promise<SuggestView> {
  const response = await fetch(`${paths.suggestions}?${new URLSearchParams({ q: words })}`, { signal });
  if (!response.ok) throw new Error(`No suggestions: ${response.status}.`);
  return (await response.json()) as SuggestView;
}

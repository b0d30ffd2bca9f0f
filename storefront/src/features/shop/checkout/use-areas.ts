"use client";

import type { AreaListView, AreaView } from "@karya/backend/src/contract/checkout";
import { useCallback, useEffect, useState } from "react";

export type Areas = {
  rows: readonly AreaView[];
  state: "waiting" | "loading" | "ready" | "failed";
  retry: () => void;
};

const known = new Map<string, Promise<AreaView[]>>();

function load(parent: string): Promise<AreaView[]> {
  const before = known.get(parent);
  if (before) return before;
  const asked = fetch(`/wilayah?induk=${encodeURIComponent(parent)}`).then(async (answer) => {
    if (!answer.ok) throw new Error(`areas ${answer.status}`);
    return ((await answer.json()) as AreaListView).rows;
  });
  // A failure is forgotten, so that trying again asks again.
  asked.catch(() => known.delete(parent));
  known.set(parent, asked);
  return asked;
}

/** The areas below `parent`; waits as long as that isn't chosen. */
export function useAreas(parent: string): Areas {
  const [answer, setAnswer] = useState<{ parent: string; rows: AreaView[] | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setAnswer(null);
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    if (!parent) return;
    let current = true;
    load(parent).then(
      (rows) => current && setAnswer({ parent, rows }),
      () => current && setAnswer({ parent, rows: null }),
    );
    return () => {
      current = false;
    };
  }, [parent, attempt]);

  if (!parent) return { rows: [], state: "waiting", retry };
  if (answer?.parent !== parent) return { rows: [], state: "loading", retry };
  return answer.rows ? { rows: answer.rows, state: "ready", retry } : { rows: [], state: "failed", retry };
}

"use client";

import { useEffect, useRef, useState } from "react";

/** A list that unfolds on demand; the focus then goes to the first value that is new, so that reading goes on there. */
export function useUnfold() {
  const [unfolded, setUnfolded] = useState(false);
  const from = useRef<number | null>(null);
  const firstNew = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!unfolded || from.current === null) return;
    firstNew.current?.querySelectorAll<HTMLElement>("input")[from.current]?.focus();
    from.current = null;
  }, [unfolded]);
  const toggle = (shown: number) => {
    from.current = unfolded ? null : shown;
    setUnfolded(!unfolded);
  };
  return { unfolded, toggle, firstNew };
}

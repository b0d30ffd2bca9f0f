"use client";

import { useEffect, useState } from "react";
import { emptyAddress, parseDraft, withField, type AddressDraft } from "./address-form";

/** This tab's memory only: an address must not stay behind on a shared computer. */
const STORAGE_KEY = "kb:alamat";

/** The address as typed, kept through reloads and refusals until the order is placed. */
export function useAddressDraft(saved: AddressDraft | null) {
  const [draft, setDraft] = useState<AddressDraft>(saved ?? emptyAddress);

  useEffect(() => {
    // Read after the first paint, because the server can't know this tab's memory.
    const stored = readAddressDraft();
    if (stored) queueMicrotask(() => setDraft(stored));
  }, []);

  function change(name: keyof AddressDraft, value: string) {
    setDraft((before) => {
      const next = withField(before, name, value);
      keepAddressDraft(next);
      return next;
    });
  }
  return { draft, change };
}

export function readAddressDraft(): AddressDraft | null {
  try {
    return parseDraft(sessionStorage.getItem(STORAGE_KEY));
  } catch {
    return null;
  }
}

/** The browser may refuse (cookies blocked, full): what is typed then lives as long as the page does. */
export function keepAddressDraft(draft: AddressDraft): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(draft));
  } catch {
    return;
  }
}

export function forgetAddressDraft(): void {
  try {
    sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    return;
  }
}

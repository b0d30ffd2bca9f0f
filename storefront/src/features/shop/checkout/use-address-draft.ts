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
    const stored = parseDraft(sessionStorage.getItem(STORAGE_KEY));
    if (stored) queueMicrotask(() => setDraft(stored));
  }, []);

  function change(name: keyof AddressDraft, value: string) {
    setDraft((before) => {
      const next = withField(before, name, value);
      sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
      return next;
    });
  }
  return { draft, change };
}

export function forgetAddressDraft(): void {
  sessionStorage.removeItem(STORAGE_KEY);
}

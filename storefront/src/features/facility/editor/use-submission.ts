"use client";

import { useState, useTransition, type RefObject } from "react";
import { fieldId } from "./draft-form";
import type { DraftSaver } from "./draft-saver";
import { submitDraftAction } from "./submit-draft-action";

/**
 * Saves, then submits. From the first try on, what is missing is shown beside its field and follows every later save.
 */
export function useSubmission(listingId: string, saver: DraftSaver, form: RefObject<HTMLFormElement | null>) {
  const [tried, setTried] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  /** The first field, in the order of the page, that needs a look. */
  function lookAt(problems: Readonly<Record<string, string>>) {
    const ids = new Set(Object.keys(problems).map(fieldId));
    const elements = [...(form.current?.querySelectorAll<HTMLElement>("[id^='isian-']") ?? [])];
    const first = elements.find(({ id }) => ids.has(id));
    first?.scrollIntoView({ block: "center" });
    first?.focus({ preventScroll: true });
  }

  function submit() {
    setMessage(null);
    if (form.current && !form.current.reportValidity()) return;
    startTransition(async () => {
      const saved = await saver.flush();
      const { problems, refused } = saver.snapshot();
      if (!saved) return lookAt(refused);
      setTried(true);
      if (Object.keys(problems).length > 0) {
        requestAnimationFrame(() => lookAt(problems));
        return;
      }
      const answer = await submitDraftAction(listingId);
      setMessage(answer.message);
    });
  }

  return { tried, message, pending, submit };
}

import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/form-state";

/** Give its answer to the form as `ref`: after a refusal, the first field that needs mending comes into sight. */
export function useFirstError(state: FormState) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status !== "refused") return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  return form;
}

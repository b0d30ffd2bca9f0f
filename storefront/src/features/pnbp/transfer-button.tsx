"use client";

import { useActionState, useId, type ReactNode } from "react";
import { Button } from "@/components/button";
import type { ButtonTone } from "@/components/button-style";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { idleForm, type FormState } from "@/lib/form-state";

type TransferButtonProps = {
  id: string;
  step: "begin-transfer" | "release-transfer";
  /** Of a release: which hold. */
  begun?: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What pressing it means. */
  note: ReactNode;
  tone?: ButtonTone;
  children: ReactNode;
};

/** Says that a bank transfer begins, or that it was not made after all. */
export function TransferButton({ id, step, begun, action, note, tone, children }: TransferButtonProps) {
  const [state, run, pending] = useActionState(action, idleForm);
  const noteId = useId();
  return (
    <KeptForm action={run} className="flex flex-col items-start gap-4">
      <p id={noteId} className="text-ink-soft">
        {note}
      </p>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="step" value={step} />
      {begun ? <input type="hidden" name="begun" value={begun} /> : null}
      <Button type="submit" tone={tone} pending={pending} aria-describedby={noteId}>
        {children}
      </Button>
    </KeptForm>
  );
}

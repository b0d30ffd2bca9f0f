"use client";

import { useActionState, useId } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { idleForm } from "@/lib/form-state";
import { closeFindingAction } from "./close-finding-action";

/** Takes a finding off the desk that nothing else makes leave: two steps, since it can't be taken back. */
export function CloseFinding({ id }: { id: string }) {
  const [state, run, pending] = useActionState(closeFindingAction, idleForm);
  const noteId = useId();
  return (
    <details className="mt-3 max-w-2xl">
      <summary className="min-h-11 cursor-pointer py-3 text-sm font-semibold">Tandai sudah diperiksa</summary>
      <KeptForm action={run} className="flex flex-col items-start gap-4 text-sm">
        <p id={noteId} className="text-ink-soft">
          Temuan ini hilang dari daftar semua petugas dan tidak dapat dikembalikan. Nama Anda dan waktunya
          dicatat.
        </p>
        {state.message ? <Notice tone="error">{state.message}</Notice> : null}
        <input type="hidden" name="id" value={id} />
        <Button type="submit" tone="secondary" pending={pending} aria-describedby={noteId}>
          Sudah diperiksa
        </Button>
      </KeptForm>
    </details>
  );
}

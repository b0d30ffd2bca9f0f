"use client";

import { useActionState, useRef, useState } from "react";
import type { PendingSignInView } from "@karya/backend/src/contract/officer";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { TextField } from "@/components/text-field";
import { idleForm } from "@/lib/form-state";
import { codeAction } from "./code-action";
import { CodeField } from "./code-field";
import { DemoCode } from "./demo-code";

type CodeFormProps = { next: string; demo: PendingSignInView["demo"] };

/** The second step, by app or by recovery code. */
export function CodeForm({ next, demo }: CodeFormProps) {
  const [state, action] = useActionState(codeAction, idleForm);
  const [byRecovery, setByRecovery] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function fill(code: string) {
    if (field.current) field.current.value = code;
  }

  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      {demo && !byRecovery ? <DemoCode demo={demo} onUse={fill} /> : null}
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="lanjut" value={next} />
      {byRecovery ? (
        <TextField
          key="recovery"
          label="Kode pemulihan"
          name="recovery_code"
          hint="Dua belas huruf dan angka, misalnya ABCD-EFGH-JKMN. Setiap kode hanya berlaku sekali."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          error={state.fields.recovery_code}
        />
      ) : (
        <CodeField key="code" ref={field} error={state.fields.code} autoFocus />
      )}
      <SubmitButton size="lg">Lanjutkan</SubmitButton>
      <Button tone="quiet" onClick={() => setByRecovery(!byRecovery)}>
        {byRecovery ? "Pakai kode dari aplikasi" : "Ponsel tidak ada? Pakai kode pemulihan"}
      </Button>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import type { DepositAction } from "@karya/backend/src/contract/pnbp";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextareaField } from "@/components/textarea-field";
import { useFirstError } from "@/components/use-first-error";
import { idleForm } from "@/lib/form-state";
import { decideDepositAction } from "./decide-deposit-action";

export function DecideDeposit({ id, actions }: { id: string; actions: DepositAction[] }) {
  const [state, action, pending] = useActionState(decideDepositAction, idleForm);
  const form = useFirstError(state);
  if (actions.length === 0) return null;
  return (
    <KeptForm
      ref={form}
      action={action}
      className="flex max-w-2xl flex-col gap-4 rounded-lg border border-paper-edge bg-white p-5"
    >
      <h2 className="text-lg font-semibold">Verifikasi</h2>
      <p className="text-ink-soft">
        Cocokkan NTPN, kode billing, nilai, dan tanggal dengan bukti setor sebelum memutuskan.
      </p>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      {actions.includes("reject") ? (
        <TextareaField
          label="Alasan bila ditolak"
          name="reason"
          rows={3}
          hint="Perlu diisi untuk menolak; bendahara membacanya."
          error={state.fields.reason}
        />
      ) : null}
      <div className="flex flex-wrap gap-3">
        {actions.includes("verify") ? (
          <Button type="submit" name="decision" value="verify" pending={pending}>
            Verifikasi setoran
          </Button>
        ) : null}
        {actions.includes("reject") ? (
          <Button type="submit" name="decision" value="reject" tone="danger" pending={pending}>
            Tolak setoran
          </Button>
        ) : null}
      </div>
    </KeptForm>
  );
}

"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextareaField } from "@/components/textarea-field";
import { useFirstError } from "@/components/use-first-error";
import { idleForm } from "@/lib/form-state";
import { suspendAction } from "./suspension-action";

type SuspendFacilityProps = { id: string; name: string; live: number };

export function SuspendFacility({ id, name, live }: SuspendFacilityProps) {
  const [state, action, pending] = useActionState(suspendAction, idleForm);
  const form = useFirstError(state);
  return (
    <KeptForm
      ref={form}
      action={action}
      className="flex flex-col gap-5 rounded-lg border border-paper-edge bg-white p-5"
    >
      <h2 className="text-lg font-semibold">Hentikan penjualan sementara</h2>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <TextareaField
        label="Alasan"
        name="reason"
        rows={4}
        maxLength={1000}
        hint="Dibaca petugas UPT dan tersimpan di riwayat. Jangan menulis data pribadi siapa pun."
        error={state.fields.reason}
      />
      <Checkbox
        name="understood"
        label={`Saya memahami: ${live} produk ${name} langsung hilang dari toko, dari pencarian, dan tidak dapat dibeli. Pesanan yang sudah dibuat tetap dikirim.`}
        error={state.fields.understood}
      />
      <Button type="submit" tone="danger" pending={pending} className="self-start">
        Hentikan penjualan
      </Button>
    </KeptForm>
  );
}

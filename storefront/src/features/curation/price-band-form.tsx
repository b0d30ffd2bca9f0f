"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import { TextareaField } from "@/components/textarea-field";
import { useFirstError } from "@/components/use-first-error";
import { idleForm } from "@/lib/form-state";
import { priceBandAction } from "./price-band-action";

export function PriceBandForm({ percent }: { percent: number }) {
  const [state, action, pending] = useActionState(priceBandAction, idleForm);
  const form = useFirstError(state);
  return (
    <KeptForm
      ref={form}
      action={action}
      className="flex max-w-xl flex-col gap-5 rounded-lg border border-paper-edge bg-white p-5"
    >
      <h2 className="text-lg font-semibold">Ubah rentang</h2>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      {state.status === "done" ? (
        <Notice tone="success">Rentang harga sudah disimpan dan berlaku mulai sekarang.</Notice>
      ) : null}
      <TextField
        label="Rentang"
        name="percent"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={percent}
        suffix="persen"
        hint="Bilangan bulat dari 0 sampai 50. Dengan 0, setiap perubahan harga melalui kurasi."
        error={state.fields.percent}
      />
      <TextareaField
        label="Alasan"
        name="reason"
        rows={3}
        hint="Tercatat di riwayat di bawah ini."
        error={state.fields.reason}
      />
      <Button type="submit" pending={pending} className="self-start">
        Simpan rentang
      </Button>
    </KeptForm>
  );
}

import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import type { FormState } from "@/lib/form-state";

/** What is asked of a bank transfer that paid a buyer: of which record it is, its number and date. */
export function TransferFields({ id, state, pending }: { id: string; state: FormState; pending: boolean }) {
  return (
    <>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <TextField
        label="Nomor referensi dan tanggal transfer"
        name="reference"
        maxLength={200}
        autoComplete="off"
        hint="Jangan tulis nama atau nomor rekening pembeli."
        error={state.fields.reference}
      />
      <Button type="submit" tone="secondary" pending={pending} className="self-start">
        Catat transfer
      </Button>
    </>
  );
}

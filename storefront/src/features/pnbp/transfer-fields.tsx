import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import type { FormState } from "@/lib/form-state";

type TransferFieldsProps = {
  id: string;
  /** Which hold. */
  begun: string;
  state: FormState;
  pending: boolean;
  /** It is known that the money went back otherwise, so only what has left already can be recorded. */
  wentBack?: boolean;
};

/** What is asked of a bank transfer that paid a buyer: of which record it is, its number and date. */
export function TransferFields({ id, begun, state, pending, wentBack = false }: TransferFieldsProps) {
  return (
    <>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="begun" value={begun} />
      <TextField
        label="Nomor referensi dan tanggal transfer"
        name="reference"
        maxLength={200}
        autoComplete="off"
        hint="Jangan tulis nama atau nomor rekening pembeli."
        error={state.fields.reference}
      />
      {wentBack || state.fields.already_paid ? (
        <Checkbox
          name="already_paid"
          label="Uangnya sudah telanjur ditransfer"
          error={state.fields.already_paid}
        />
      ) : null}
      <Button type="submit" tone="secondary" pending={pending} className="self-start">
        Catat transfer
      </Button>
    </>
  );
}

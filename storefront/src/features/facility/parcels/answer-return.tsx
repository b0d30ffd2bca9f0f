"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextareaField } from "@/components/textarea-field";
import { idleForm } from "@/lib/form-state";
import { formatRupiah } from "@/lib/format";
import { answerReturnAction } from "./answer-return-action";
import { RestockChoice } from "./restock-choice";

/** Takes the goods back, which asks national finance for the money, or says why not. */
export function AnswerReturn({ id, shipping }: { id: string; shipping: number }) {
  const [state, action, pending] = useActionState(answerReturnAction, idleForm);
  return (
    <KeptForm action={action} className="mt-2 flex flex-col gap-4 rounded-md bg-paper-deep p-4">
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <p className="text-ink-soft">
        Bila diterima, dananya langsung dimintakan ke Keuangan Pusat. Bila ditolak, pembeli membaca jawaban
        Anda di halaman pesanannya.
      </p>
      <input type="hidden" name="id" value={id} />
      <RestockChoice
        legend="Bila diterima: dapatkah barangnya dijual lagi?"
        yes="Ya, masuk stok toko setelah dananya kembali"
        no="Tidak"
        error={state.fields.restock}
      />
      {shipping > 0 ? (
        <Checkbox
          name="include_shipping"
          value="yes"
          label={`Kembalikan juga ongkir ${formatRupiah(shipping)}`}
        />
      ) : null}
      <TextareaField
        label="Bila ditolak: jawaban untuk pembeli"
        name="reason"
        rows={3}
        maxLength={500}
        optional
        error={state.fields.answer}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="answer" value="accept" pending={pending}>
          Terima retur
        </Button>
        <Button type="submit" name="answer" value="refuse" tone="danger" pending={pending}>
          Tolak retur
        </Button>
      </div>
    </KeptForm>
  );
}

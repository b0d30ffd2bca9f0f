"use client";

import type { ListingDetail } from "@karya/backend/src/contract/facility-portal";
import { useActionState } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import { useFirstError } from "@/components/use-first-error";
import { formatCount, formatOptions } from "@/lib/format";
import { idleForm } from "@/lib/form-state";
import { stockAction } from "./live-actions";
import { stockField } from "./variant-fields";

type StockFormProps = { id: string; stock: ListingDetail["stock"] };

/** What lies on the shelf, per variant. Ordered units count until they are shipped. */
export function StockForm({ id, stock }: StockFormProps) {
  const [state, action, pending] = useActionState(stockAction, idleForm);
  const form = useFirstError(state);
  return (
    <KeptForm ref={form} action={action} className="flex flex-col gap-4">
      <p className="text-ink-soft">Perubahan stok berlaku saat itu juga, tanpa kurasi.</p>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      {state.status === "done" ? <Notice tone="success">Stok sudah disimpan.</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {stock.map((level) => {
          const name = stockField(level.variant_key);
          return (
            <li key={level.variant_key}>
              <input type="hidden" name="varian" value={level.variant_key} />
              <TextField
                label={`Stok ${formatOptions(level.options) || "barang"}`}
                name={name}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={formatCount(level.stocked)}
                suffix="buah"
                error={state.fields[name]}
                hint={`${formatCount(level.reserved)} sudah dipesan, ${formatCount(level.available)} dapat dibeli`}
              />
            </li>
          );
        })}
      </ul>
      <TextField
        label="Alasan"
        name="reason"
        optional
        maxLength={300}
        placeholder="Misalnya: selesai produksi minggu ini"
      />
      <Button type="submit" pending={pending} className="self-start">
        Simpan stok
      </Button>
    </KeptForm>
  );
}

"use client";

import type { OrderConsignmentView } from "@karya/backend/src/contract/checkout";
import { useActionState, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { SelectField } from "@/components/select-field";
import { TextareaField } from "@/components/textarea-field";
import { idleForm } from "@/lib/form-state";
import { formatOptions } from "@/lib/format";
import { askReturnAction } from "./ask-return-action";
import { returnQuantityField } from "./return-form";

type AskReturnProps = { parcel: OrderConsignmentView; token: string };

/** Asks the facility to take goods back. What and why is enough; the staff answer on this page. */
export function AskReturn({ parcel, token }: AskReturnProps) {
  const [open, setOpen] = useState(false);
  const [state, action, pending] = useActionState(askReturnAction, idleForm);
  const { items } = parcel.returns;
  return (
    <>
      <Button tone="secondary" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Ajukan retur
      </Button>
      <Dialog
        shape="sheet"
        open={open}
        onOpenChange={setOpen}
        title={`Retur kiriman ${parcel.number}`}
        description={`Petugas ${parcel.facility.short_name} membaca permintaan ini dan menjawabnya di halaman pesanan Anda.`}
      >
        <KeptForm action={action} className="flex flex-col gap-5">
          {state.message ? <Notice tone="error">{state.message}</Notice> : null}
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="consignment_id" value={parcel.id} />
          <fieldset className="flex flex-col gap-4">
            <legend className="mb-2 text-sm font-semibold">Barang yang diretur</legend>
            {state.fields.items ? (
              <p className="text-sm font-medium text-mengkudu-600">{state.fields.items}</p>
            ) : null}
            {items.map(({ item_id, quantity }) => {
              const item = parcel.items.find(({ id }) => id === item_id);
              if (!item) return null;
              const options = formatOptions(item.options);
              return (
                <SelectField
                  key={item_id}
                  label={options ? `${item.title} (${options})` : item.title}
                  name={returnQuantityField(item_id)}
                  defaultValue={items.length === 1 ? "1" : "0"}
                  options={Array.from({ length: quantity + 1 }, (_, count) => ({
                    value: String(count),
                    label: count === 0 ? "Tidak diretur" : `${count} buah`,
                  }))}
                />
              );
            })}
          </fieldset>
          <TextareaField
            label="Apa yang terjadi?"
            name="reason"
            rows={4}
            maxLength={1000}
            hint="Misalnya jahitan lepas di bahu kiri, atau warna yang datang berbeda."
            error={state.fields.reason}
          />
          <Button type="submit" pending={pending}>
            Kirim permintaan retur
          </Button>
        </KeptForm>
      </Dialog>
    </>
  );
}

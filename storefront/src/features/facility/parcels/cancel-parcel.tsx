"use client";

import { PackageX } from "lucide-react";
import { useActionState, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextareaField } from "@/components/textarea-field";
import { idleForm } from "@/lib/form-state";
import { cancelParcelAction } from "./refund-action";
import { RestockChoice } from "./restock-choice";

/** For a parcel that can't be shipped. Asks why, and what became of the goods, for it can't be taken back. */
export function CancelParcel({ id, number }: { id: string; number: string }) {
  const [open, setOpen] = useState(false);
  const [state, action, pending] = useActionState(cancelParcelAction, idleForm);
  return (
    <>
      <Button tone="secondary" onClick={() => setOpen(true)} aria-haspopup="dialog" className="w-full">
        <PackageX aria-hidden className="size-5" />
        Batalkan kiriman
      </Button>
      <Dialog
        shape="sheet"
        open={open}
        onOpenChange={setOpen}
        title={`Batalkan kiriman ${number}?`}
        description="Semua barang dan ongkirnya dimintakan kembali untuk pembeli. Kiriman lain dari pesanan ini tetap jalan. Pembatalan tidak dapat ditarik."
      >
        <KeptForm action={action} className="flex flex-col gap-5">
          {state.message ? <Notice tone="error">{state.message}</Notice> : null}
          <input type="hidden" name="id" value={id} />
          <TextareaField
            label="Alasan"
            name="reason"
            rows={3}
            maxLength={500}
            hint="Dibaca Keuangan Pusat dan pembeli. Jangan menulis data pribadi siapa pun."
            error={state.fields.reason}
          />
          <RestockChoice
            legend="Apakah barangnya masih dapat dijual?"
            yes="Ya, kembalikan ke stok toko"
            no="Tidak, barangnya rusak atau tidak ada"
            error={state.fields.restock}
          />
          <Button type="submit" tone="danger" pending={pending}>
            Batalkan kiriman
          </Button>
        </KeptForm>
      </Dialog>
    </>
  );
}

"use client";

import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import type { RefundableView } from "@karya/backend/src/contract/refund";
import { Undo2 } from "lucide-react";
import { useActionState, useState } from "react";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Dialog } from "@/components/dialog";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { TextareaField } from "@/components/textarea-field";
import { TextField } from "@/components/text-field";
import { idleForm } from "@/lib/form-state";
import { formatRupiah } from "@/lib/format";
import { requestRefundAction } from "./refund-action";
import { RefundKindChoice } from "./refund-kind-choice";
import { RefundQuantities } from "./refund-quantities";
import { RestockChoice } from "./restock-choice";

type RequestRefundProps = {
  id: string;
  number: string;
  items: ConsignmentDetail["items"];
  refundable: RefundableView;
};

/** Asks national finance to give money of some goods back: those that are missing, or those that came back. */
export function RequestRefund({ id, number, items, refundable }: RequestRefundProps) {
  const [open, setOpen] = useState(false);
  const [state, action, pending] = useActionState(requestRefundAction, idleForm);
  const [isAllowance, setIsAllowance] = useState(false);
  const shipped = refundable.kinds.includes("return");
  const mayAllow = refundable.kinds.includes("allowance");
  const label = shipped ? "Ajukan pengembalian dana" : "Sebagian barang tidak ada";
  return (
    <>
      <Button tone="secondary" onClick={() => setOpen(true)} aria-haspopup="dialog" className="w-full">
        <Undo2 aria-hidden className="size-5" />
        {label}
      </Button>
      <Dialog
        shape="sheet"
        open={open}
        onOpenChange={setOpen}
        title={label}
        description={
          shipped
            ? `Untuk barang kiriman ${number} yang kembali, cacat, atau tidak sampai. Keuangan Pusat memutuskan.`
            : `Barang yang dipilih tidak ikut dikirim dan dananya dikembalikan. Sisa kiriman ${number} tetap dikirim.`
        }
      >
        <KeptForm action={action} className="flex flex-col gap-5">
          {state.message ? <Notice tone="error">{state.message}</Notice> : null}
          <input type="hidden" name="id" value={id} />
          {mayAllow ? <RefundKindChoice isAllowance={isAllowance} onChange={setIsAllowance} /> : null}
          <RefundQuantities items={items} refundable={refundable} error={state.fields.items} />
          {isAllowance ? (
            <TextField
              label="Jumlah potongan harga"
              name="goods_amount"
              inputMode="numeric"
              prefix="Rp"
              hint="Untuk semua barang yang dipilih bersama-sama."
              error={state.fields.goods_amount}
            />
          ) : null}
          {refundable.shipping > 0 ? (
            <Checkbox
              name="include_shipping"
              value="yes"
              label={`Kembalikan juga ongkir ${formatRupiah(refundable.shipping)}`}
            />
          ) : null}
          {isAllowance ? null : (
            <RestockChoice
              legend="Apakah barangnya dapat dijual lagi?"
              yes="Ya, kembalikan ke stok toko"
              no={shipped ? "Tidak" : "Tidak, barangnya rusak atau tidak ada"}
              error={state.fields.restock}
            />
          )}
          <TextareaField
            label="Alasan"
            name="reason"
            rows={3}
            maxLength={500}
            hint="Dibaca Keuangan Pusat dan pembeli. Jangan menulis data pribadi siapa pun."
            error={state.fields.reason}
          />
          <Button type="submit" pending={pending}>
            Ajukan ke Keuangan Pusat
          </Button>
        </KeptForm>
      </Dialog>
    </>
  );
}

"use client";

import { useActionState } from "react";
import { KeptForm } from "@/components/kept-form";
import { useFirstError } from "@/components/use-first-error";
import { idleForm } from "@/lib/form-state";
import { formatRupiah } from "@/lib/format";
import { TransferFields } from "../transfer-fields";
import { settleRefundAction } from "./settle-refund-action";

/** The buyer of a refund that Stripe can't make was paid by bank transfer. */
export function SettleRefund({ id, begun, amount }: { id: string; begun: string; amount: number }) {
  const [state, action, pending] = useActionState(settleRefundAction, idleForm);
  const form = useFirstError(state);
  return (
    <KeptForm ref={form} action={action} className="flex flex-col gap-4">
      <p className="text-ink-soft">
        Catat di sini hanya setelah {formatRupiah(amount)} ditransfer kepada pembeli dari rekening bendahara
        penerimaan. Catatan ini membukukan pengembalian dan tidak dapat ditarik.
      </p>
      <TransferFields id={id} begun={begun} state={state} pending={pending} />
    </KeptForm>
  );
}

"use client";

import { useActionState } from "react";
import { KeptForm } from "@/components/kept-form";
import { useFirstError } from "@/components/use-first-error";
import { idleForm } from "@/lib/form-state";
import { formatRupiah } from "@/lib/format";
import { settleFindingAction } from "./settle-finding-action";
import { TransferFields } from "./transfer-fields";

/** The way out for late or double money that Stripe can't give back: the buyer was paid by bank transfer. */
export function SettleFinding({ id, amount }: { id: string; amount: number }) {
  const [state, action, pending] = useActionState(settleFindingAction, idleForm);
  const form = useFirstError(state);
  return (
    <details className="mt-3 max-w-2xl">
      <summary className="cursor-pointer text-sm font-semibold">Sudah dibayar lewat transfer bank</summary>
      <KeptForm ref={form} action={action} className="mt-3 flex flex-col gap-4">
        <p className="text-sm text-ink-soft">
          Uang ini datang setelah pesanan dibatalkan, atau untuk kedua kalinya. Catat di sini hanya setelah{" "}
          {formatRupiah(amount)} ditransfer kepada pembeli dari rekening bendahara penerimaan, dan jangan
          kembalikan lewat dasbor Stripe sesudahnya. Pembeli dikabari, dan catatan ini tidak dapat ditarik.
        </p>
        <TransferFields id={id} state={state} pending={pending} />
      </KeptForm>
    </details>
  );
}

"use client";

import { useActionState } from "react";
import { KeptForm } from "@/components/kept-form";
import { useFirstError } from "@/components/use-first-error";
import { idleForm } from "@/lib/form-state";
import { formatRupiah } from "@/lib/format";
import { settleFindingAction } from "./settle-finding-action";
import { TransferFields } from "./transfer-fields";

/** The buyer of late or double money was paid by bank transfer. */
export function SettleFinding({ id, amount }: { id: string; amount: number }) {
  const [state, action, pending] = useActionState(settleFindingAction, idleForm);
  const form = useFirstError(state);
  return (
    <KeptForm ref={form} action={action} className="flex flex-col gap-4">
      <p className="text-ink-soft">
        Catat di sini hanya setelah {formatRupiah(amount)} ditransfer kepada pembeli dari rekening bendahara
        penerimaan, dan jangan kembalikan lewat dasbor Stripe sesudahnya. Pembeli dikabari, dan catatan ini
        tidak dapat ditarik.
      </p>
      <TransferFields id={id} state={state} pending={pending} />
    </KeptForm>
  );
}

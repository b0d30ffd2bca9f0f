"use client";

import { useActionState } from "react";
import { KeptForm } from "@/components/kept-form";
import { useFirstError } from "@/components/use-first-error";
import { idleForm } from "@/lib/form-state";
import { formatRupiah } from "@/lib/format";
import { settleFindingAction } from "./settle-finding-action";
import { TransferFields } from "./transfer-fields";

/** The buyer of late or double money was paid by bank transfer; `amount` is null when it went back at Stripe meanwhile. */
export function SettleFinding({ id, begun, amount }: { id: string; begun: string; amount: number | null }) {
  const [state, action, pending] = useActionState(settleFindingAction, idleForm);
  const form = useFirstError(state);
  return (
    <KeptForm ref={form} action={action} className="flex flex-col gap-4">
      <p className="text-ink-soft">
        {amount === null
          ? "Catat di sini hanya bila uangnya sudah telanjur ditransfer: dana terkirim dua kali, dan yang satu harus diminta kembali dari pembeli."
          : `Catat di sini hanya setelah ${formatRupiah(amount)} ditransfer kepada pembeli dari rekening bendahara penerimaan, dan jangan kembalikan lewat dasbor Stripe sesudahnya.`}{" "}
        Pembeli dikabari, dan catatan ini tidak dapat ditarik.
      </p>
      <TransferFields id={id} begun={begun} state={state} pending={pending} wentBack={amount === null} />
    </KeptForm>
  );
}

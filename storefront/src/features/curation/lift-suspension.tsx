"use client";

import { useActionState } from "react";
import { Button } from "@/components/button";
import { KeptForm } from "@/components/kept-form";
import { Notice } from "@/components/notice";
import { idleForm } from "@/lib/form-state";
import { liftAction } from "./suspension-action";

export function LiftSuspension({ id, live }: { id: string; live: number }) {
  const [state, action, pending] = useActionState(liftAction, idleForm);
  return (
    <KeptForm
      action={action}
      className="flex flex-col gap-4 rounded-lg border border-paper-edge bg-white p-5"
    >
      <h2 className="text-lg font-semibold">Buka kembali penjualan</h2>
      {state.message ? <Notice tone="error">{state.message}</Notice> : null}
      <input type="hidden" name="id" value={id} />
      <p className="text-ink-soft">
        {live} produk yang sudah disetujui tampil lagi di toko. Produk yang dijeda petugas UPT sendiri tetap
        dijeda.
      </p>
      <Button type="submit" pending={pending} className="self-start">
        Buka kembali penjualan
      </Button>
    </KeptForm>
  );
}

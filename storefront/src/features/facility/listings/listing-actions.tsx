"use client";

import type { ListingAction } from "@karya/backend/src/contract/facility-portal";
import { Eye, FilePlus2, Pause, PencilLine, Play, Undo2 } from "lucide-react";
import { useActionState, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { KeptForm } from "@/components/kept-form";
import { LinkButton } from "@/components/link-button";
import { Notice } from "@/components/notice";
import { idleForm } from "@/lib/form-state";
import { listingAction } from "./listing-action";

const icon = { "aria-hidden": true, className: "size-5" } as const;

/** What may be done with the product now: only what the backend allows. */
export function ListingActions({ id, allowed }: { id: string; allowed: ListingAction[] }) {
  const [state, action, pending] = useActionState(listingAction, idleForm);
  const [asking, setAsking] = useState(false);
  const may = (one: ListingAction) => allowed.includes(one);
  return (
    <>
      <KeptForm action={action} className="flex flex-col gap-3">
        {state.message ? <Notice tone="error">{state.message}</Notice> : null}
        <input type="hidden" name="id" value={id} />
        {may("save_draft") ? (
          <LinkButton href={`/upt/produk/${id}/ubah`}>
            <PencilLine {...icon} />
            Lanjutkan menulis
          </LinkButton>
        ) : null}
        {may("new_version") ? (
          <Button type="submit" name="action" value="new_version" pending={pending}>
            <FilePlus2 {...icon} />
            Ubah produk
          </Button>
        ) : null}
        {may("preview") ? (
          <LinkButton href={`/upt/produk/${id}/pratinjau`} tone="secondary">
            <Eye {...icon} />
            Pratinjau
          </LinkButton>
        ) : null}
        {may("pause") ? (
          <Button type="submit" name="action" value="pause" tone="secondary" pending={pending}>
            <Pause {...icon} />
            Jeda penjualan
          </Button>
        ) : null}
        {may("resume") ? (
          <Button type="submit" name="action" value="resume" pending={pending}>
            <Play {...icon} />
            Jual kembali
          </Button>
        ) : null}
        {may("withdraw") ? (
          <Button tone="danger" onClick={() => setAsking(true)}>
            <Undo2 {...icon} />
            Tarik versi ini
          </Button>
        ) : null}
      </KeptForm>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Tarik versi ini?"
        description="Versi yang sedang dikerjakan ditutup dan tidak diperiksa kurator. Isinya dapat dipakai lagi nanti melalui “Ubah produk”. Produk yang sedang tayang tidak berubah."
      >
        <KeptForm
          action={(form) => {
            setAsking(false);
            action(form);
          }}
          className="flex flex-col gap-3"
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="action" value="withdraw" />
          <Button type="submit" tone="danger">
            Ya, tarik versi ini
          </Button>
          <Button tone="secondary" onClick={() => setAsking(false)}>
            Batal
          </Button>
        </KeptForm>
      </Dialog>
    </>
  );
}

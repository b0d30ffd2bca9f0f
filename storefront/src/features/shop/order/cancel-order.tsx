"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { cancel } from "./order-actions";
import { OrderButton } from "./order-button";

/** Asks once before cancelling, for it can't be taken back. */
export function CancelOrder({ token }: { token: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="quiet" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Batalkan pesanan
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Batalkan pesanan ini?"
        description="Barang dikembalikan ke toko dan pesanan ini tidak dapat dibayar lagi."
      >
        <div className="mt-2 flex flex-col gap-3 sm:flex-row-reverse">
          <OrderButton action={cancel} values={{ token }} tone="danger" className="flex-1">
            Ya, batalkan
          </OrderButton>
          <Button tone="secondary" className="flex-1" onClick={() => setOpen(false)}>
            Tidak jadi
          </Button>
        </div>
      </Dialog>
    </>
  );
}

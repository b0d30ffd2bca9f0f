"use client";

import type { PhotoView } from "@karya/backend/src/contract/catalog";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { LinkButton } from "@/components/link-button";
import { Photo } from "@/components/photo";
import { paths } from "../frame/paths";

type AddedDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  detail: string;
  photo: PhotoView | null;
};

/** Says that it worked, and where to go now. */
export function AddedDialog({ open, onOpenChange, title, detail, photo }: AddedDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Sudah masuk keranjang" shape="dialog">
      <div className="flex items-center gap-4">
        <Photo photo={photo} sizes="5rem" alt="" label={false} className="w-20 shrink-0 rounded-md" />
        <p>
          <span className="block font-semibold">{title}</span>
          {detail ? <span className="block text-ink-soft">{detail}</span> : null}
        </p>
      </div>
      <div className="mt-6 flex flex-col gap-3 sm:flex-row-reverse">
        <LinkButton href={paths.cart} size="lg" className="flex-1">
          Lihat keranjang
        </LinkButton>
        <Button tone="secondary" size="lg" className="flex-1" onClick={() => onOpenChange(false)}>
          Lanjut belanja
        </Button>
      </div>
    </Dialog>
  );
}

"use client";

import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { formatDateTime } from "@/lib/format";
import { ConflictNotice } from "./conflict-notice";
import type { useDraft } from "./use-draft";

type DraftNoticesProps = { listingId: string; draft: ReturnType<typeof useDraft>; zone: IndonesianTimeZone };

/** All that must be said about saving, above the form. Nothing typed is ever thrown away without being asked. */
export function DraftNotices({ listingId, draft, zone }: DraftNoticesProps) {
  const { snapshot, saver, restored, older } = draft;
  return (
    <>
      {snapshot.status === "conflict" ? <ConflictNotice listingId={listingId} saver={saver} /> : null}
      {snapshot.status === "failed" ? (
        <Notice tone="error" title="Belum tersimpan">
          {snapshot.message}
        </Notice>
      ) : null}
      {snapshot.setAside ? (
        <Notice tone="info" title="Tulisan terbaru sudah dimuat">
          <p>Tulisan Anda sebelumnya masih ada.</p>
          <Button tone="secondary" className="mt-3" onClick={saver.bringBack}>
            Kembalikan tulisan saya
          </Button>
        </Notice>
      ) : null}
      {restored ? <Notice tone="info">Tulisan yang belum sempat tersimpan sudah dikembalikan.</Notice> : null}
      {older ? (
        <Notice tone="warning" title="Ada tulisan di perangkat ini yang belum tersimpan">
          <p>
            Ditulis {formatDateTime(new Date(older.at).toISOString(), zone)}. Sesudah itu draf ini disimpan
            dari tempat lain.
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button tone="secondary" onClick={draft.useOlder}>
              Pakai tulisan itu
            </Button>
            <Button tone="quiet" onClick={draft.dropOlder}>
              Buang
            </Button>
          </div>
        </Notice>
      ) : null}
    </>
  );
}

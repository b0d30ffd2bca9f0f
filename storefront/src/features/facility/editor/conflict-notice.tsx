"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { fetchDraft } from "./draft-client";
import type { DraftSaver, ServerDraft } from "./draft-saver";

type ConflictNoticeProps = { listingId: string; saver: DraftSaver };

/** Two people, or two phones, wrote the same draft. The person decides whose text stays. */
export function ConflictNotice({ listingId, saver }: ConflictNoticeProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);

  async function meet(decide: (server: ServerDraft) => unknown) {
    setBusy(true);
    const server = await fetchDraft(listingId);
    if (server) await decide(server);
    else if (server === null) router.push(`/upt/produk/${listingId}`);
    setLost(server === undefined);
    setBusy(false);
  }

  return (
    <Notice tone="error" title="Draf ini diubah dari tempat lain">
      <p>Tulisan di layar ini belum tersimpan, tetapi tidak hilang. Pilih mana yang dipakai.</p>
      {lost ? <p className="mt-1 font-semibold">Sambungan terputus. Coba lagi sebentar lagi.</p> : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button tone="secondary" pending={busy} onClick={() => void meet(saver.takeTheirs)}>
          Muat yang terbaru
        </Button>
        <Button tone="secondary" pending={busy} onClick={() => void meet(saver.keepMine)}>
          Simpan tulisan saya
        </Button>
      </div>
    </Notice>
  );
}

"use client";

import { CloudOff } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

/** When a page could not be made: a lost connection, or a fault of ours. */
export function Failed({ retry }: { retry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff aria-hidden className="size-7" strokeWidth={1.5} />}
        title="Halaman ini belum dapat ditampilkan"
        actions={<Button onClick={retry}>Coba lagi</Button>}
      >
        Sambungan Anda mungkin terputus, atau ada gangguan di sisi kami. Tidak ada yang hilang. Tunggu
        sebentar, lalu coba lagi.
      </EmptyState>
    </div>
  );
}

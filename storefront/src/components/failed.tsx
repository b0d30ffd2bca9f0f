"use client";

import { CloudOff, WifiOff } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";
import { useOnline } from "./use-online";

/** When a page could not be made: a lost connection, or a fault of ours. */
export function Failed({ retry }: { retry: () => void }) {
  const online = useOnline();
  const Icon = online ? CloudOff : WifiOff;
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        icon={<Icon aria-hidden className="size-7" strokeWidth={1.5} />}
        title={online ? "Halaman ini belum dapat ditampilkan" : "Sambungan internet Anda terputus"}
        actions={<Button onClick={retry}>Coba lagi</Button>}
      >
        {online
          ? "Ada gangguan di sisi kami, atau sambungan Anda sedang lambat. Tidak ada yang hilang. Tunggu sebentar, lalu coba lagi."
          : "Tidak ada yang hilang. Periksa data seluler atau Wi-Fi Anda, lalu coba lagi."}
      </EmptyState>
    </div>
  );
}

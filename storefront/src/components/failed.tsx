"use client";

import { CloudOff, Hourglass, WifiOff } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";
import { useOnline } from "./use-online";

const causes = {
  offline: {
    Icon: WifiOff,
    title: "Sambungan internet Anda terputus",
    words: "Tidak ada yang hilang. Periksa data seluler atau Wi-Fi Anda, lalu coba lagi.",
  },
  tooMany: {
    Icon: Hourglass,
    title: "Terlalu banyak permintaan, coba lagi sebentar",
    words:
      "Dari jaringan Anda baru saja datang terlalu banyak permintaan. Tidak ada yang hilang. Tunggu sebentar, lalu coba lagi.",
  },
  fault: {
    Icon: CloudOff,
    title: "Halaman ini belum dapat ditampilkan",
    words:
      "Ada gangguan di sisi kami, atau sambungan Anda sedang lambat. Tidak ada yang hilang. Tunggu sebentar, lalu coba lagi.",
  },
};

type FailedProps = {
  retry: () => void;
  /** The backend refused because so much was asked for in so short a time. */
  tooMany?: boolean;
};

/** When a page could not be made: a lost connection, too many requests, or a fault of ours. */
export function Failed({ retry, tooMany = false }: FailedProps) {
  const online = useOnline();
  const { Icon, title, words } = causes[online ? (tooMany ? "tooMany" : "fault") : "offline"];
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        icon={<Icon aria-hidden className="size-7" strokeWidth={1.5} />}
        title={title}
        actions={<Button onClick={retry}>Coba lagi</Button>}
      >
        {words}
      </EmptyState>
    </div>
  );
}

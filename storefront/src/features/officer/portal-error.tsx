"use client";

import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";

/** What a portal shows when something failed on our side. */
export function PortalError({ reset }: { reset: () => void }) {
  return (
    <EmptyState
      title="Halaman ini belum dapat ditampilkan"
      actions={<Button onClick={reset}>Coba lagi</Button>}
    >
      Terjadi gangguan di sisi kami. Data Anda aman. Tunggu sebentar, lalu coba lagi.
    </EmptyState>
  );
}

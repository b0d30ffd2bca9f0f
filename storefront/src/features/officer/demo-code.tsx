"use client";

import { useRouter } from "next/navigation";
import type { PendingSignInView } from "@karya/backend/src/contract/officer";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";

type DemoCodeProps = { demo: NonNullable<PendingSignInView["demo"]>; onUse: (code: string) => void };

/** For the demo accounts of the embedded database, which nobody has on a phone. It exists nowhere else. */
export function DemoCode({ demo, onUse }: DemoCodeProps) {
  const router = useRouter();
  const { code, wait_seconds } = demo;
  return (
    <Notice tone="warning" title="Akun contoh">
      {code ? (
        <>
          <p className="mt-1">
            Kode saat ini: <strong className="tabular-nums tracking-widest">{code}</strong>. Pada pemasangan
            sungguhan kode hanya tampil di aplikasi autentikator petugas.
          </p>
          <Button tone="secondary" className="mt-3" onClick={() => onUse(code)}>
            Isikan kode ini
          </Button>
        </>
      ) : (
        <>
          <p className="mt-1">
            Semua kode saat ini sudah dipakai. Kode berikutnya ada dalam {wait_seconds} detik.
          </p>
          <Button tone="secondary" className="mt-3" onClick={() => router.refresh()}>
            Ambil kode berikutnya
          </Button>
        </>
      )}
    </Notice>
  );
}

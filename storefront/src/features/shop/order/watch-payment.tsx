"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Notice } from "@/components/notice";

const OFTEN_MS = 2_000;
const SELDOM_MS = 10_000;
const PATIENCE_MS = 60_000;

/** Asks again and again for the order's state: often for a minute, then seldom, and says so. */
export function WatchPayment() {
  const router = useRouter();
  const [late, setLate] = useState(false);

  useEffect(() => {
    const clock = setInterval(() => router.refresh(), late ? SELDOM_MS : OFTEN_MS);
    return () => clearInterval(clock);
  }, [router, late]);

  useEffect(() => {
    const patience = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(patience);
  }, []);

  if (!late) return null;
  return (
    <Notice tone="warning" className="mt-6 text-left">
      Kabar dari penyedia pembayaran belum tiba. Bila Anda sudah membayar, Anda tidak perlu membayar lagi:
      halaman pesanan akan berubah begitu pembayaran tercatat.
    </Notice>
  );
}

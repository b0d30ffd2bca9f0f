"use client";

import type { Instant } from "@karya/backend/src/contract/common";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { countdownWords } from "@/lib/countdown";
import { formatDateTime } from "@/lib/format";

/** Until when to pay: the moment itself, and how long that still is. Asks for the new state once it is over. */
export function PayCountdown({ before }: { before: Instant }) {
  const router = useRouter();
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const tick = () => setLeft(new Date(before).getTime() - Date.now());
    const first = setTimeout(tick, 0);
    const clock = setInterval(tick, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(clock);
    };
  }, [before]);

  const over = left !== null && left <= 0;
  useEffect(() => {
    if (!over) return;
    const asking = setInterval(() => router.refresh(), 5000);
    return () => clearInterval(asking);
  }, [over, router]);

  return (
    <p>
      Bayar sebelum <strong className="font-semibold">{formatDateTime(before)}</strong>
      {/* Its room is kept from the start, so that nothing moves when the script arrives. */}
      <span className="block min-h-7 tabular-nums" aria-hidden>
        {left === null ? "" : over ? "Batas waktu sudah lewat." : `Sisa waktu ${countdownWords(left)}`}
      </span>
    </p>
  );
}

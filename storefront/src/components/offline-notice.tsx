"use client";

import { WifiOff } from "lucide-react";
import { useOnline } from "./use-online";

/** Says at once that the connection is gone, and that nothing typed is. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status" className="sticky top-0 z-40 print:hidden">
      {online ? null : (
        <p className="bg-ink text-sm font-medium text-white">
          <span className="shell flex items-center gap-3 py-2.5">
            <WifiOff aria-hidden className="size-5 shrink-0" />
            Sambungan internet Anda terputus. Isian Anda tetap ada; lanjutkan setelah tersambung lagi.
          </span>
        </p>
      )}
    </div>
  );
}

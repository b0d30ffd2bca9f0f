"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";

/** Copies a text. Where the browser doesn't allow it, it says how to do it by hand. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [done, setDone] = useState<"no" | "yes" | "refused">("no");

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setDone("yes");
    } catch {
      setDone("refused");
    }
  }

  return (
    <span className="flex flex-col items-start gap-1">
      <Button tone="secondary" onClick={() => void copy()}>
        {done === "yes" ? <Check aria-hidden className="size-5" /> : <Copy aria-hidden className="size-5" />}
        {done === "yes" ? "Tersalin" : children}
      </Button>
      <span role="status" className="text-sm text-ink-soft">
        {done === "refused"
          ? "Peramban ini tidak mengizinkan. Tekan lama pada teksnya, lalu pilih Salin."
          : ""}
      </span>
    </span>
  );
}

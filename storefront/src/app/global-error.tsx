"use client";

import { Failed } from "@/components/failed";
import { sans, serif } from "@/lib/fonts";
import "@/styles/globals.css";

/** The last resort, when even the layout could not be made. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="id" className={`${sans.variable} ${serif.variable}`}>
      <body>
        <main className="grid min-h-dvh place-items-center">
          <Failed retry={reset} />
        </main>
      </body>
    </html>
  );
}

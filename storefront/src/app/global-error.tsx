"use client";

import { Failed } from "@/components/failed";
import "@/styles/globals.css";

/** The last resort, when even the layout could not be made. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="id">
      <body>
        <main className="grid min-h-dvh place-items-center">
          <Failed retry={reset} />
        </main>
      </body>
    </html>
  );
}

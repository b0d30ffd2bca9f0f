"use client";

import { FailedPage } from "@/components/failed-page";

/** When a surface's own frame could not be made: a portal whose backend doesn't answer. */
export default function RootError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <FailedPage reset={reset} />
    </main>
  );
}

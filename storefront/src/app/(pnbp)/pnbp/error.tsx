"use client";

import { FailedPage } from "@/components/failed-page";

export default function PnbpError({ reset }: { error: Error; reset: () => void }) {
  return <FailedPage reset={reset} />;
}

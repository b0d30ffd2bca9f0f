"use client";

import { FailedPage } from "@/components/failed-page";

export default function ShopError({ reset }: { error: Error; reset: () => void }) {
  return <FailedPage reset={reset} />;
}

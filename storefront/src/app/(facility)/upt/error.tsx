"use client";

import { FailedPage } from "@/components/failed-page";

export default function FacilityError({ reset }: { error: Error; reset: () => void }) {
  return <FailedPage reset={reset} />;
}

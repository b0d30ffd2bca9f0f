"use client";

import { PortalError } from "@/features/officer/portal-error";

export default function CurationError({ reset }: { reset: () => void }) {
  return <PortalError reset={reset} />;
}

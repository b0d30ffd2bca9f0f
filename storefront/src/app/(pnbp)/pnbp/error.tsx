"use client";

import { PortalError } from "@/features/officer/portal-error";

export default function PnbpError({ reset }: { reset: () => void }) {
  return <PortalError reset={reset} />;
}

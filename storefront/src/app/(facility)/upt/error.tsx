"use client";

import { PortalError } from "@/features/officer/portal-error";

export default function FacilityError({ reset }: { reset: () => void }) {
  return <PortalError reset={reset} />;
}

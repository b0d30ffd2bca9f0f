"use client";

import { FailedPage, type FailedPageProps } from "@/components/failed-page";

export default function FacilityError(props: FailedPageProps) {
  return <FailedPage {...props} />;
}

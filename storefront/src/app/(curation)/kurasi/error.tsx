"use client";

import { FailedPage, type FailedPageProps } from "@/components/failed-page";

export default function CurationError(props: FailedPageProps) {
  return <FailedPage {...props} />;
}

"use client";

import { FailedPage, type FailedPageProps } from "@/components/failed-page";

export default function PnbpError(props: FailedPageProps) {
  return <FailedPage {...props} />;
}

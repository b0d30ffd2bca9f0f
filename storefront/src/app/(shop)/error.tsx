"use client";

import { FailedPage, type FailedPageProps } from "@/components/failed-page";

export default function ShopError(props: FailedPageProps) {
  return <FailedPage {...props} />;
}

"use client";

import { FailedPage, type FailedPageProps } from "@/components/failed-page";

/** When a surface's own frame could not be made: a portal whose backend doesn't answer. */
export default function RootError(props: FailedPageProps) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <FailedPage {...props} />
    </main>
  );
}

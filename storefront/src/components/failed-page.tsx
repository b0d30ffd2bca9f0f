"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Failed } from "./failed";

/** The error page of every surface. */
export function FailedPage({ reset }: { reset: () => void }) {
  const router = useRouter();
  const retry = () =>
    // The page is asked for anew: without that, the same failure would be shown again.
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <Failed retry={retry} />;
}

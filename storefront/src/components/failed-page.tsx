"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { TOO_MANY_DIGEST } from "@/lib/too-many";
import { Failed } from "./failed";

export type FailedPageProps = { error: Error & { digest?: string }; reset: () => void };

/** The error page of every surface. */
export function FailedPage({ error, reset }: FailedPageProps) {
  const router = useRouter();
  const retry = () =>
    // The page is asked for anew: without that, the same failure would be shown again.
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <Failed retry={retry} tooMany={error.digest === TOO_MANY_DIGEST} />;
}

"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Failed } from "@/components/failed";

export default function ShopError({ reset }: { error: Error; reset: () => void }) {
  const router = useRouter();
  return (
    <Failed
      retry={() =>
        startTransition(() => {
          router.refresh();
          reset();
        })
      }
    />
  );
}

"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/button";

export function PrintButton({ children }: { children: string }) {
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      {children}
    </Button>
  );
}

import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/brand-mark";

type SignInFrameProps = { title: string; lead: ReactNode; children: ReactNode };

/** The quiet page around each step of signing in. */
export function SignInFrame({ title, lead, children }: SignInFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-5 py-12">
      <Link href="/" className="flex items-center gap-3 text-tarum-800">
        <BrandMark className="size-10" />
        <span className="display text-xl">Karya Binaan</span>
      </Link>
      <header>
        <h1 className="display text-2xl">{title}</h1>
        <p className="mt-2 text-ink-soft">{lead}</p>
      </header>
      {children}
    </main>
  );
}

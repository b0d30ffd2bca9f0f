import { ArrowRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type SectionHeadProps = {
  eyebrow?: string;
  title: string;
  children?: ReactNode;
  more?: { href: string; label: string };
};

/** The head of a part of a page: a headline, a line below it, and where to see more. */
export function SectionHead({ eyebrow, title, children, more }: SectionHeadProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-2 lg:mb-9">
      <div className="max-w-2xl">
        {eyebrow ? <p className="eyebrow mb-2">{eyebrow}</p> : null}
        <h2 className="display text-2xl lg:text-3xl">{title}</h2>
        {children ? <p className="mt-2 text-ink-soft">{children}</p> : null}
      </div>
      {more ? (
        <Link
          href={more.href}
          className="group inline-flex min-h-11 items-center gap-2 font-semibold text-tarum-700 underline-offset-4 hover:underline"
        >
          {more.label}
          <ArrowRight aria-hidden className="size-4.5 transition-transform group-hover:translate-x-0.5" />
        </Link>
      ) : null}
    </div>
  );
}

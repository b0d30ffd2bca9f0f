"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";

export type PortalLink = { href: string; label: string; count?: number };

/** The surface's pages; scrolls sideways on a phone. The longest matching address is the current one. */
export function PortalNav({ links }: { links: PortalLink[] }) {
  const path = usePathname();
  const current = links
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce((longest, { href }) => (href.length > longest.length ? href : longest), "");
  return (
    <nav aria-label="Halaman portal" className="shell -mb-px flex gap-6 overflow-x-auto">
      {links.map(({ href, label, count }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className={clsx(
            "inline-flex min-h-11 items-center gap-2 border-b-2 text-base font-semibold whitespace-nowrap",
            href === current
              ? "border-tarum-700 text-tarum-800"
              : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {label}
          {count ? (
            <span className="rounded-full bg-jumputan-50 px-2 text-sm text-jumputan-800 tabular-nums">
              {count}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

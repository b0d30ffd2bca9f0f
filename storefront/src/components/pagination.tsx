import clsx from "clsx";
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { pageNumbers } from "@/lib/page-numbers";

type PaginationProps = {
  page: number;
  pageSize: number;
  count: number;
  /** The address of a page, with everything else in the URL kept. */
  href: (page: number) => string;
};

const box = "grid h-11 min-w-11 place-items-center rounded-full px-2 tabular-nums hover:bg-paper-deep";

export function Pagination({ page, pageSize, count, href }: PaginationProps) {
  const last = Math.max(1, Math.ceil(count / pageSize));
  if (last === 1) return null;
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center justify-center gap-1">
      {page > 1 ? (
        <Link href={href(page - 1)} rel="prev" className={box}>
          <ChevronLeft aria-hidden className="size-5" />
          <span className="sr-only">Halaman sebelumnya</span>
        </Link>
      ) : null}
      {pageNumbers(page, last).map((entry, index) =>
        entry === null ? (
          <span key={`gap-${index}`} aria-hidden className="px-1 text-ink-faint">
            …
          </span>
        ) : (
          <Link
            key={entry}
            href={href(entry)}
            aria-label={`Halaman ${entry}`}
            aria-current={entry === page ? "page" : undefined}
            className={clsx(box, entry === page && "bg-ink font-semibold text-white hover:bg-ink")}
          >
            {entry}
          </Link>
        ),
      )}
      {page < last ? (
        <Link href={href(page + 1)} rel="next" className={box}>
          <ChevronRight aria-hidden className="size-5" />
          <span className="sr-only">Halaman berikutnya</span>
        </Link>
      ) : null}
    </nav>
  );
}

"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { listHref } from "./list-place";
import { useList } from "./list-state";
import type { SearchQuery } from "./search-query";

type QueryLinkProps = Pick<ComponentProps<typeof Link>, "className" | "children"> & { to: SearchQuery };

/** A link to another query of the same list; the goods of this one stay, dimmed, until the others are there. */
export function QueryLink({ to, className, children }: QueryLinkProps) {
  const { place, apply } = useList();
  return (
    <Link
      href={listHref(place, to)}
      scroll={false}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault();
        apply(to);
      }}
      className={className}
    >
      {children}
    </Link>
  );
}

import { BookOpen } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { formatCount } from "@/lib/format";
import { changeQuery } from "./change-query";
import { listHref, type ListPlace } from "./list-place";
import type { SearchQuery } from "./search-query";

/** A page beyond the last one: an old link, or goods that have since been sold. */
export function PastEnd({ place, query, last }: { place: ListPlace; query: SearchQuery; last: number }) {
  return (
    <EmptyState
      icon={<BookOpen aria-hidden className="size-7" strokeWidth={1.5} />}
      title={`Halaman ${formatCount(query.page)} tidak ada`}
      actions={
        <>
          <LinkButton href={listHref(place, changeQuery(query, { page: 1 }))}>Ke halaman pertama</LinkButton>
          {last > 1 ? (
            <LinkButton href={listHref(place, changeQuery(query, { page: last }))} tone="secondary">
              Ke halaman terakhir
            </LinkButton>
          ) : null}
        </>
      }
    >
      Daftar ini berakhir di halaman {formatCount(last)}.
    </EmptyState>
  );
}

"use client";

import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { buttonStyle } from "@/components/button-style";
import { Dialog } from "@/components/dialog";
import { formatCount } from "@/lib/format";
import { FacetPanel, type ListFacets } from "./facet-panel";
import { filterFormId } from "./filter-form-id";
import { withoutFilters } from "./list-place";
import { useList } from "./list-state";
import { isNarrowed, type SearchQuery } from "./search-query";
import { useDraftCount } from "./use-draft-count";

type FilterSheetProps = { counted: ListFacets; count: number; active: number };

/** The filters of a phone: chosen in a sheet, whose button says how many goods they leave, and applied by it. */
export function FilterSheet({ counted, count, active }: FilterSheetProps) {
  const { query, apply } = useList();
  const [draft, setDraft] = useState<SearchQuery | null>(null);
  return (
    <>
      <a
        href={`#${filterFormId}`}
        role="button"
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          setDraft(query);
        }}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          setDraft(query);
        }}
        className={buttonStyle("secondary", "md", "flex-1 sm:flex-none")}
      >
        <SlidersHorizontal aria-hidden className="size-4.5" />
        Saring
        {active > 0 ? (
          <span className="grid h-5 min-w-5 place-items-center rounded-full bg-tarum-800 px-1.5 text-xs text-white tabular-nums">
            {active}
            <span className="sr-only"> dipakai</span>
          </span>
        ) : null}
      </a>
      {draft ? (
        <OpenSheet
          shown={{ ...counted, count }}
          shownFor={query}
          draft={draft}
          onDraft={setDraft}
          onClose={() => setDraft(null)}
          onApply={() => {
            setDraft(null);
            apply(draft);
          }}
        />
      ) : null}
    </>
  );
}

type OpenSheetProps = {
  /** What the page itself shows, for as long as the draft is the same. */
  shown: ListFacets & { count: number };
  shownFor: SearchQuery;
  draft: SearchQuery;
  onDraft: (next: SearchQuery) => void;
  onClose: () => void;
  onApply: () => void;
};

function OpenSheet({ shown, shownFor, draft, onDraft, onClose, onApply }: OpenSheetProps) {
  const { place } = useList();
  const { counted, isCounting, failed } = useDraftCount(draft, shownFor, shown);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Saring produk"
      shape="sheet"
      footer={
        <div className="flex items-center gap-3">
          {isNarrowed(draft) ? (
            <Button tone="quiet" onClick={() => onDraft(withoutFilters(place, draft))}>
              Hapus semua
            </Button>
          ) : null}
          <Button size="lg" className="flex-1" onClick={onApply} aria-busy={isCounting}>
            <span aria-live="polite">{applyWords(counted.count, isCounting, failed)}</span>
          </Button>
        </div>
      }
    >
      <FacetPanel counted={counted} query={draft} onChange={onDraft} />
    </Dialog>
  );
}

function applyWords(count: number, isCounting: boolean, failed: boolean): string {
  if (failed) return "Tampilkan produk";
  if (isCounting) return "Menghitung…";
  return count === 0 ? "Tidak ada produk" : `Lihat ${formatCount(count)} produk`;
}

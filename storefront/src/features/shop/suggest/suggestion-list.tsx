"use client";

import { SuggestionRow } from "./suggestion-row";
import type { SearchFieldState } from "./use-search-field";

export type ListProps = {
  field: SearchFieldState;
  listId: string;
  optionId: (index: number) => string;
};

/** The words themselves, then what the catalogue suggests for them. */
export function SuggestionList({ field, listId, optionId }: ListProps) {
  const [first] = field.options;
  const rowOf = (option: SearchFieldState["options"][number]) => (
    <SuggestionRow
      key={option.id}
      option={option}
      words={field.words}
      id={optionId(field.options.indexOf(option))}
      isMarked={option === field.marked}
      onFollow={() => field.followed(option)}
    />
  );
  const hasIllustration = field.options.some(({ product }) => product?.photo?.is_illustration);
  return (
    <>
      <div id={listId} role="listbox" aria-label="Saran">
        {first ? rowOf(first) : null}
        {field.groups.map(({ title, options }, index) => (
          <div key={title} role="group" aria-labelledby={`${listId}-group-${index}`}>
            <p id={`${listId}-group-${index}`} role="presentation" className="eyebrow px-3 pt-3 pb-1">
              {title}
            </p>
            {options.map(rowOf)}
          </div>
        ))}
      </div>
      <Aside state={field.state} isEmpty={field.groups.length === 0} />
      {hasIllustration ? (
        <p className="px-3 pt-2 text-xs text-ink-soft">Gambar produk contoh berupa ilustrasi.</p>
      ) : null}
    </>
  );
}

function Aside({ state, isEmpty }: { state: SearchFieldState["state"]; isEmpty: boolean }) {
  if (state === "offline") {
    return <Line>Sambungan internet terputus. Saran muncul lagi setelah tersambung.</Line>;
  }
  if (state === "failed") return <Line>Saran sedang tidak tersedia. Anda tetap dapat mencari.</Line>;
  if (!isEmpty) return null;
  if (state === "ready") return <Line>Belum ada saran untuk kata ini.</Line>;
  return (
    // Comes into view only when the answer takes its time.
    <div aria-hidden className="animate-[fade-in_.2s_.25s_both]">
      {[0, 1, 2].map((line) => (
        <div key={line} className="flex items-center gap-3 px-3 py-2">
          <span className="size-12 rounded-md bg-paper-edge/70" />
          <span className="flex flex-1 flex-col gap-2">
            <span className="h-3.5 w-2/3 rounded-sm bg-paper-edge/70" />
            <span className="h-3.5 w-1/3 rounded-sm bg-paper-edge/70" />
          </span>
        </div>
      ))}
    </div>
  );
}

function Line({ children }: { children: React.ReactNode }) {
  return <p className="px-3 py-2 text-sm text-ink-soft">{children}</p>;
}

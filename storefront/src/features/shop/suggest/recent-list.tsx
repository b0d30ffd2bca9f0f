"use client";

import { X } from "lucide-react";
import type { ListProps } from "./suggestion-list";
import { SuggestionRow } from "./suggestion-row";

/**
 * The searches of this browser. The crosses stand beside the list, not in it: an option of a listbox can hold no button.
 */
export function RecentSearches({ field, listId, optionId }: ListProps) {
  return (
    <>
      <div className="flex items-center justify-between pl-3">
        <p id={`${listId}-head`} className="eyebrow">
          Pencarian terakhir
        </p>
        <button
          type="button"
          onClick={field.forgetAll}
          className="min-h-11 px-3 text-sm font-semibold text-tarum-700 underline-offset-4 hover:underline"
        >
          Hapus semua
        </button>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] [&_[role=option]]:h-12">
        <div id={listId} role="listbox" aria-labelledby={`${listId}-head`}>
          {field.options.map((option, index) => (
            <SuggestionRow
              key={option.id}
              option={option}
              words=""
              id={optionId(index)}
              isMarked={option === field.marked}
              onFollow={() => field.followed(option)}
            />
          ))}
        </div>
        <ul aria-label="Hapus pencarian satu per satu">
          {field.recent.map((words) => (
            <li key={words} className="flex h-12 items-center">
              <button
                type="button"
                onClick={() => field.forget(words)}
                className="grid size-11 place-items-center rounded-full text-ink-soft hover:bg-paper-deep hover:text-ink"
              >
                <X aria-hidden className="size-4.5" />
                <span className="sr-only">
                  Hapus <bdi>“{words}”</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

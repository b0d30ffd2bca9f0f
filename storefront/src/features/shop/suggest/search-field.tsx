"use client";

import clsx from "clsx";
import { LoaderCircle, Search, X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { paths } from "../frame/paths";
import { RecentSearches } from "./recent-list";
import { fieldStatus } from "./field-status";
import { SuggestionList } from "./suggestion-list";
import { useSearchField } from "./use-search-field";

type SearchFieldProps = {
  /** `popup`: suggestions hang below the field. `sheet`: they fill what is below it, as long as its dialog is open. */
  shape: "popup" | "sheet";
  initial?: string;
  /** What the popup looks like beside its field. */
  popupClass?: string;
  className?: string;
  onDone?: () => void;
  /** Stands before the field. */
  before?: ReactNode;
  /** What a sheet shows as long as nothing is typed. */
  children?: ReactNode;
};

const nothing = () => undefined;

/** The search: a plain form without script; with it, suggestions at every keystroke (the combobox pattern of ARIA). */
export function SearchField({
  shape,
  initial = "",
  popupClass = "inset-x-0",
  className,
  onDone = nothing,
  before,
  children,
}: SearchFieldProps) {
  const field = useSearchField(initial, onDone);
  const input = useRef<HTMLInputElement>(null);
  const { close } = field;
  useEffect(() => {
    const dialog = input.current?.closest("dialog");
    dialog?.addEventListener("close", close);
    return () => dialog?.removeEventListener("close", close);
  });
  const id = useId();
  const listId = `${id}-list`;
  const hasContent = field.words !== "" || field.recent.length > 0;
  const shown = hasContent && (shape === "sheet" || field.isOpen);
  const at = field.marked ? field.options.indexOf(field.marked) : -1;
  const optionId = (index: number) => `${listId}-${index}`;
  const list = (
    <>
      {field.words ? (
        <SuggestionList field={field} listId={listId} optionId={optionId} />
      ) : (
        <RecentSearches field={field} listId={listId} optionId={optionId} />
      )}
    </>
  );
  return (
    <form
      action={paths.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        input.current?.blur();
        field.submit();
      }}
      onBlur={(event) => {
        // A sheet stays: a phone's keyboard takes the focus away with it.
        if (shape === "popup" && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
      className={clsx("relative", shape === "sheet" && "flex min-h-0 flex-1 flex-col", className)}
    >
      <div className={clsx(shape === "sheet" && "flex shrink-0 items-center gap-1 py-2 pr-4 pl-1.5")}>
        {before}
        <div className="relative flex-1">
          <input
            ref={input}
            type="search"
            name="q"
            value={field.text}
            onChange={(event) => field.write(event.target.value)}
            onFocus={field.open}
            onClick={field.open}
            onKeyDown={field.onKeyDown}
            role="combobox"
            aria-label="Cari produk"
            aria-autocomplete="list"
            aria-expanded={shown && field.options.length > 0}
            aria-controls={listId}
            aria-activedescendant={at >= 0 ? optionId(at) : undefined}
            placeholder="Cari tunik, tas, kursi…"
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            className="h-12 w-full rounded-full border border-line-strong bg-white pr-23 pl-5 placeholder:text-ink-faint hover:border-ink focus-visible:border-tarum-600 focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
          />
          <div className="absolute inset-y-0 right-0.5 flex items-center">
            {field.text ? (
              <button
                type="button"
                onClick={() => {
                  field.write("");
                  input.current?.focus();
                }}
                className="grid size-11 place-items-center rounded-full text-ink-soft hover:text-ink noscript:hidden"
              >
                <X aria-hidden className="size-4.5" />
                <span className="sr-only">Kosongkan</span>
              </button>
            ) : null}
            <button
              type="submit"
              className="grid size-11 place-items-center rounded-full hover:bg-paper-deep"
            >
              {field.pending ? (
                <LoaderCircle aria-hidden className="size-5 animate-spin" />
              ) : (
                <Search aria-hidden className="size-5" />
              )}
              <span className="sr-only">Cari</span>
            </button>
          </div>
        </div>
      </div>
      {shown ? (
        // A press on what can't be pressed must not take the focus, and the list with it.
        <div
          onMouseDown={(event) => event.preventDefault()}
          className={
            shape === "sheet"
              ? "min-h-0 overflow-y-auto overscroll-contain px-2 pb-4"
              : clsx(
                  "absolute top-full z-20 mt-2 max-h-[min(36rem,75dvh)] overflow-y-auto overscroll-contain rounded-lg border border-paper-edge bg-paper p-2 shadow-overlay",
                  popupClass,
                )
          }
        >
          {list}
        </div>
      ) : (
        // The field always names its list.
        <div id={listId} role="listbox" aria-label="Saran" hidden />
      )}
      {shape === "sheet" && !field.words ? children : null}
      <p role="status" className="sr-only">
        {field.isOpen ? fieldStatus(field) : ""}
      </p>
    </form>
  );
}

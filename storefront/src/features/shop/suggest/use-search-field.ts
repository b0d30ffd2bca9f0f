"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type KeyboardEvent } from "react";
import { paths } from "../frame/paths";
import { cleanWords } from "../search/clean-words";
import { searchHref } from "../search/list-place";
import { nextOption } from "./next-option";
import {
  recentOption,
  type SuggestionGroup,
  suggestionGroups,
  type SuggestionOption,
  wordsOption,
} from "./suggestion-options";
import { useRecentSearches } from "./use-recent-searches";
import { useSuggestions } from "./use-suggestions";

/** What the search field knows and does; how it looks is its component's. */
export function useSearchField(initial: string, onDone: () => void) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useFollowedText(initial, isOpen);
  const [marked, setMarked] = useState<string | null>(null);
  const { recent, remember, forget, forgetAll } = useRecentSearches();

  const words = cleanWords(text);
  // Words that nobody is typing, as those of the address, need no suggestions.
  const { view, state } = useSuggestions(isOpen ? words : "");
  const groups: SuggestionGroup[] = words && view ? suggestionGroups(view) : [];
  const options: SuggestionOption[] = words
    ? [wordsOption(words), ...groups.flatMap((group) => group.options)]
    : recent.map(recentOption);
  const markedOption = options.find(({ id }) => id === marked) ?? null;

  const close = () => {
    setOpen(false);
    setMarked(null);
  };
  const leaveFor = (href: string, searched: string) => {
    if (searched) remember(searched);
    close();
    onDone();
    startTransition(() => router.push(href));
  };
  const choose = (option: SuggestionOption) =>
    leaveFor(option.href, option.kind === "words" || option.kind === "recent" ? option.label : "");
  const forgetMarked = (words: string) => {
    const at = recent.indexOf(words);
    const next = recent[at + 1] ?? recent[at - 1];
    setMarked(next === undefined ? null : recentOption(next).id);
    forget(words);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // A letter that is still being put together by the keyboard is the keyboard's.
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
      onDone();
      return;
    }
    if (event.key === "Enter" && markedOption) {
      event.preventDefault();
      choose(markedOption);
      return;
    }
    if (event.key === "Delete" && markedOption?.kind === "recent") {
      event.preventDefault();
      forgetMarked(markedOption.label);
      return;
    }
    const ids = options.map(({ id }) => id);
    const next = nextOption(event.key, ids, isOpen ? marked : null);
    if (next === undefined || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
    setMarked(next);
  };

  return {
    text,
    words,
    state,
    groups,
    options,
    recent,
    marked: markedOption,
    isOpen,
    pending,
    open: () => setOpen(true),
    close,
    write: (next: string) => {
      setText(next);
      setMarked(null);
      setOpen(true);
    },
    submit: () => leaveFor(words ? searchHref(words) : paths.search, words),
    /** A press that the link itself follows: only what goes with it is done here. */
    followed: (option: SuggestionOption) => {
      if (option.kind === "words" || option.kind === "recent") remember(option.label);
      close();
      onDone();
    },
    forget,
    forgetAll,
    onKeyDown,
  };
}

export type SearchFieldState = ReturnType<typeof useSearchField>;

/** Text that follows the address when that changes, but never takes from a person what is being typed. */
function useFollowedText(initial: string, isTyping: boolean) {
  const [text, setText] = useState(initial);
  const [known, setKnown] = useState(initial);
  if (known !== initial) {
    setKnown(initial);
    if (!isTyping) setText(initial);
  }
  return [text, setText] as const;
}

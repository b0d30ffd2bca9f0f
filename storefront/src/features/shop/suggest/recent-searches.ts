const KEY = "karya:pencarian";
const MOST = 8;

/**
 * Searches made in this browser, the latest first. They stay here: nothing sends them anywhere.
 * @param storage a function, because a browser may refuse already when its storage is named
 */
export function readRecent(storage: () => Pick<Storage, "getItem">): string[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept.filter((one): one is string => typeof one === "string" && one !== "").slice(0, MOST);
  } catch {
    return [];
  }
}

/** With these words at the front, once, whatever their capitals. */
export function withRecent(recent: readonly string[], words: string): string[] {
  if (words === "") return [...recent];
  return [words, ...withoutRecent(recent, words)].slice(0, MOST);
}

export function withoutRecent(recent: readonly string[], words: string): string[] {
  return recent.filter((one) => one.toLocaleLowerCase("id") !== words.toLocaleLowerCase("id"));
}

/** A browser may refuse to keep anything (private mode, cookies blocked, no room left): then nothing is remembered, and nothing breaks. */
export function keepRecent(
  storage: () => Pick<Storage, "setItem" | "removeItem">,
  recent: readonly string[],
): void {
  try {
    if (recent.length === 0) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify(recent));
  } catch {
    // Nothing to mend: it is a convenience.
  }
}

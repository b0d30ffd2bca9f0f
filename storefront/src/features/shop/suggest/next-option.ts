/**
 * Where a key leads in the list of suggestions: the id of an option, null for back to the field, undefined when the key
 * isn't the list's. Home and End move within the text as long as no option is marked.
 */
export function nextOption(
  key: string,
  ids: readonly string[],
  marked: string | null,
): string | null | undefined {
  const at = marked === null ? -1 : ids.indexOf(marked);
  const go = (to: number) => ids[to] ?? null;
  if (ids.length === 0) return undefined;
  if (key === "ArrowDown") return go(at + 1);
  if (key === "ArrowUp") return at === -1 ? go(ids.length - 1) : go(at - 1);
  if (at === -1) return undefined;
  if (key === "Home") return go(0);
  if (key === "End") return go(ids.length - 1);
  return undefined;
}

const MOST = 8;

/** The words of what someone typed into a search box: letters and digits only, small, each once, eight at most. */
export function searchWords(typed: string): string[] {
  const words =
    typed
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, MOST);
}

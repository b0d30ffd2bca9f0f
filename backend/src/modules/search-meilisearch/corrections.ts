import { editDistance, toleratedErrors } from "../../domain/edit-distance";
import { comparableText } from "../../domain/search-words";

export const MARK = { open: "\u0002", close: "\u0003" } as const;

/**
 * How typed words were read, as far as the best match shows it: Meilisearch mends typing errors without saying so, but
 * marks what matched. A word that stands there itself, or as a beginning, was not mended.
 * @param marked texts of the best match, with what matched between MARK
 */
export function correctionsOf(
  words: readonly string[],
  marked: readonly string[],
): { typed: string; read_as: string }[] {
  const matched = new Set(marked.flatMap(matchedWords));
  const all = [...matched];
  return words.flatMap((typed) => {
    const most = toleratedErrors(typed);
    if (most === 0 || all.some((word) => word.startsWith(typed))) return [];
    const [best] = all
      .map((word) => ({ word, errors: editDistance(typed, word, most) }))
      .filter(({ errors }) => errors <= most)
      .sort((a, b) => a.errors - b.errors);
    return best ? [{ typed, read_as: best.word }] : [];
  });
}

/** A mark may stand around a part of a word: the whole word is what was meant. */
function matchedWords(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word.includes(MARK.open))
    .map((word) => comparableText(word.replaceAll(MARK.open, "").replaceAll(MARK.close, "")))
    .flatMap((words) => words.split(" "));
}

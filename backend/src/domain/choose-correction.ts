import { editDistance, toleratedErrors } from "./edit-distance";

/** A word that goods are described with, and by how many of them. */
export type KnownWord = { word: string; n: number };

/**
 * The known word that was most likely meant: the one with the fewest typing errors, of those the most used.
 * @param unfinished the word may still be being typed: its beginning may be that of a longer one
 */
export function chooseCorrection(
  typed: string,
  known: readonly KnownWord[],
  unfinished: boolean,
): string | null {
  const most = toleratedErrors(typed);
  if (most === 0) return null;
  const meant = known
    .map((candidate) => ({ ...candidate, errors: errorsIn(typed, candidate.word, most, unfinished) }))
    .filter(({ errors }) => Math.floor(errors) <= most)
    .sort((a, b) => a.errors - b.errors || b.n - a.n || (a.word < b.word ? -1 : 1));
  return meant[0]?.word ?? null;
}

/** An error in what is typed so far counts half an error more than one in the whole word. */
function errorsIn(typed: string, word: string, most: number, unfinished: boolean): number {
  const whole = editDistance(typed, word, most);
  if (!unfinished || word.length <= typed.length) return whole;
  return Math.min(whole, editDistance(typed, word.slice(0, typed.length), most) + 0.5);
}

/** The typed word with each two neighbours swapped: the commonest slip, and the one that trigrams see worst. */
export function swappedNeighbours(word: string): string[] {
  const letters = [...word];
  const swapped = letters.slice(1).map((letter, index) => {
    const copy = [...letters];
    copy[index + 1] = letters[index] ?? "";
    copy[index] = letter;
    return copy.join("");
  });
  return [...new Set(swapped)].filter((other) => other !== word);
}

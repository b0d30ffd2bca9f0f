/** A product as a person sees it, whatever an engine made of it. */
export type JudgedDocument = {
  title: string;
  /** Names, with those of its ancestors. */
  category: string[];
  technique: string | null;
  motif: string | null;
  materials: string;
  color: string[];
  size: string[];
  /** Short name and full name. */
  facility: string;
  city: string;
  province: string;
  brand: string | null;
  description: string;
};

/**
 * `contains`: one of these words or phrases is in the field, as whole words. `is`: the field, or one element of it, is
 * one of these texts and nothing more ("Topi" and not "Topi & Aksesori"). Case and punctuation don't count.
 */
export type Predicate =
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { field: keyof JudgedDocument; contains: string[] }
  | { field: keyof JudgedDocument; is: string[] };

export type JudgedQuery = {
  q: string;
  kind: (typeof queryKinds)[number];
  relevant: Predicate;
};

export const queryKinds = [
  "multi",
  "typo",
  "prefix",
  "synonym",
  "root",
  "place",
  "upt",
  "brand",
  "english",
  "phrase",
] as const;

/** Would a fair person who asked for this be glad to see the document? */
export function isRelevant(document: JudgedDocument, predicate: Predicate): boolean {
  if ("all" in predicate) return predicate.all.every((part) => isRelevant(document, part));
  if ("any" in predicate) return predicate.any.some((part) => isRelevant(document, part));
  const texts = wordsIn(document)[predicate.field];
  return "is" in predicate
    ? predicate.is.some((wanted) => texts.includes(spacedOnce(wanted)))
    : predicate.contains.some((wanted) => texts.some((text) => text.includes(spacedOnce(wanted))));
}

/**
 * Precision among the first ten, or among the first so many as there are relevant ones: an engine isn't blamed for what
 * the catalogue hasn't got. It is for answering less than it could.
 * @param results whether each answer, best first, is relevant
 * @param relevantTotal relevant documents in the whole catalogue
 * @returns a share from 0 to 1
 * @throws RangeError when nothing is relevant: such a query judges nothing
 */
export function precisionAt10(results: readonly boolean[], relevantTotal: number): number {
  if (relevantTotal < 1) throw new RangeError("A query that nothing is relevant to can't be judged.");
  const places = Math.min(10, relevantTotal);
  return results.slice(0, places).filter(Boolean).length / places;
}

type Words = Record<keyof JudgedDocument, string[]>;
const known = new WeakMap<JudgedDocument, Words>();

function wordsIn(document: JudgedDocument): Words {
  const kept = known.get(document);
  if (kept) return kept;
  const words = Object.fromEntries(
    Object.entries(document).map(([field, value]) => [field, [value ?? []].flat().map(spaced)]),
  ) as Words;
  known.set(document, words);
  return words;
}

/** " batik cap " of "Batik-Cap!", so that a whole word is found with its spaces. */
function spaced(text: string): string {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/** The same few texts are asked for in every document. */
const asked = new Map<string, string>();

function spacedOnce(text: string): string {
  const kept = asked.get(text) ?? spaced(text);
  asked.set(text, kept);
  return kept;
}

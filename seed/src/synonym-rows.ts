import type { SeedSynonym } from "@karya/backend/src/scripts/seed/messages.js";
import type { readSearchEnglish, readSearchSynonyms } from "./read-search-data.js";

/**
 * The language data as the search engines use it, a row per word or phrase: what else it finds. Words of a group find
 * each other; a one-way word, and English, also finds the group of what it leads to.
 */
export function synonymRows(
  synonyms: ReturnType<typeof readSearchSynonyms>,
  english: ReturnType<typeof readSearchEnglish>,
): SeedSynonym[] {
  const groups = new Map(synonyms.groups.flatMap(({ words }) => words.map((word) => [word, words])));
  const others = new Map<string, Set<string>>();
  const add = (phrase: string, found: readonly string[]) => {
    const known = others.get(phrase) ?? new Set();
    for (const word of found) if (word !== phrase) known.add(word);
    others.set(phrase, known);
  };
  for (const { words } of synonyms.groups) for (const word of words) add(word, words);
  for (const { from, to } of synonyms.oneway)
    add(from, [...to, ...to.flatMap((word) => groups.get(word) ?? [])]);
  const { techniques, motifs, colors, materials, goods } = english;
  for (const terms of [techniques, motifs, colors, materials, goods])
    for (const [indonesian, words] of Object.entries(terms))
      for (const word of words) if (!groups.has(word)) add(word, [indonesian]);
  for (const word of synonyms.whole) add(word, []);
  const ignored = synonyms.ignored.filter((phrase) => !others.has(phrase));
  return [
    ...[...others].map(([phrase, found]) => ({
      phrase,
      others: [...found],
      ignored: false,
      whole: synonyms.whole.includes(phrase),
    })),
    ...ignored.map((phrase) => ({ phrase, others: [], ignored: true, whole: false })),
  ];
}

import type { SearchTypes } from "@medusajs/framework/types";
import { comparableText } from "../../domain/search-words";
import type { Synonym } from "../../lib/search/synonyms";
import { weightOf } from "./settings";

/** By the first word of a phrase its others, and what leads to it: "almari" to "lemari", "rattan chair" to "kursi rotan". */
export type Leading = ReadonlyMap<string, readonly { others: readonly string[]; phrase: string }[]>;

const NOTHING: readonly never[] = [];

export function leadingOf(synonyms: ReadonlyMap<string, Synonym>): Leading {
  const leading = new Map<string, { others: string[]; phrase: string }[]>();
  for (const { phrase, others: meant } of synonyms.values())
    for (const [first = "", ...others] of meant.map((other) => other.split(" ")))
      leading.set(first, [...(leading.get(first) ?? []), { others, phrase }]);
  return leading;
}

/**
 * The document with the words that lead to its own beside them. As a setting, the server would read all synonyms anew for
 * each word of a query, each pair and each three, which takes longer than the search. They stand, once, where their words
 * do, or in the next lighter text that nobody is shown.
 */
export function withSynonyms(
  { fields }: SearchTypes.ResolvedSearchIndexDefinition,
  document: SearchTypes.SearchDocument,
  leading: Leading,
): SearchTypes.SearchDocument {
  const searched = Object.entries(fields)
    .filter(([, { searchable }]) => searchable)
    .map(([path, field]) => ({ path, weight: weightOf(field), hidden: isHidden(field) }))
    .sort((a, b) => b.weight - a.weight);
  const more: Record<string, string> = {};
  const told = new Set<string>();
  for (const { path, weight, hidden } of searched) {
    const place = hidden ? path : searched.find((other) => other.hidden && other.weight <= weight)?.path;
    if (!place) continue;
    const words = [document[path]].flat().flatMap((text) => leadingTo(String(text ?? ""), leading));
    const fresh = [...new Set(words)].filter((word) => !told.has(word));
    for (const word of fresh) told.add(word);
    more[place] = [more[place] ?? document[place] ?? "", ...fresh].join(" ");
  }
  return { ...document, ...more };
}

function isHidden({ type, array, retrievable }: SearchTypes.SearchFieldDefinition): boolean {
  return type === "text" && !array && retrievable === false;
}

/** A plain loop: most words have nothing that leads to them. */
function leadingTo(text: string, leading: Leading): string[] {
  const words = comparableText(text).split(" ");
  const found: string[] = [];
  for (let at = 0; at < words.length; at++)
    for (const { others, phrase } of leading.get(words[at] ?? "") ?? NOTHING)
      if (others.every((other, more) => words[at + 1 + more] === other)) found.push(phrase);
  return found;
}

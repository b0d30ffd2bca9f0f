import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { chooseCorrection } from "../../domain/choose-correction";
import { comparableText, searchWords } from "../../domain/search-words";
import { type Synonym, tellingWords } from "../../lib/search/synonyms";
import type { Known, Lexicon } from "./lexicon";
import type { IndexPlan } from "./plan";

/** A word of the query, or a phrase of several that stands for one thing ("tie dye"). */
export type Term = {
  /** As typed. */
  typed: string[];
  /**
   * What the index is asked for, each a list of words that must stand together; the first is the typed one, or its
   * correction, the others find something.
   */
  forms: string[][];
  /** Those of them that may stand in a heading: the first, and others that stand in some document's. */
  headings: string[][];
  /** The stem of the first form, which the index keeps beside the words; null where it is the word itself. */
  stem: string | null;
  /** Forms that the index finds by another form, which is their stem: "sulaman" where "sulam" is asked for too. */
  found_by_stem: string[];
  /** The first form may be the beginning of a longer word. */
  begins: boolean;
};

export type ReadTerms = {
  terms: Term[];
  corrected: { typed: string; read_as: string }[];
};

const LONGEST_PHRASE = 3;

/**
 * Reads the words of a query: those that say nothing of a product ("murah") are left out when others remain, phrases
 * and words with synonyms get them, and a word that no product has is read as the known one it was meant to be.
 * @param unfinished the last word may still be being typed
 */
export async function readTerms(
  knex: Knex,
  plan: IndexPlan,
  lexicon: Lexicon,
  synonyms: ReadonlyMap<string, Synonym>,
  q: string,
  unfinished: boolean,
): Promise<ReadTerms> {
  const typed = searchWords(comparableText(q));
  if (typed.length === 0) return { terms: [], corrected: [] };
  const words = tellingWords(typed, synonyms);
  const phrases = takePhrases(words, synonyms);
  const single = phrases.filter(({ length }) => length === 1).flat();
  const correctable = single.filter((word) => !synonyms.has(word));
  const [known, inUse] = await Promise.all([
    lexicon.read(knex, plan, words, correctable, unfinished),
    lexicon.inUse(knex, plan, synonyms),
  ]);
  const corrections = correctionsOf(known, unfinished);
  const last = unfinished && !/\s$/.test(q) ? words.at(-1) : undefined;
  const terms = phrases.map((phrase): Term => {
    const word = phrase.length === 1 ? (phrase[0] ?? "") : "";
    const read = corrections.get(word) ?? word;
    const first = phrase.length === 1 ? [read] : phrase;
    const { others = [], stems = [] } = synonyms.get(first.join(" ")) ?? synonyms.get(phrase.join(" ")) ?? {};
    const stem = read === word && !synonyms.get(word)?.whole ? (known.get(word)?.stem ?? null) : null;
    const stemOf = new Map([[read, stem], ...others.map((other, at) => [other, stems[at] ?? null] as const)]);
    const forms = telling([first, ...others.map((other) => other.split(" "))]).filter(
      (form, at) => at === 0 || form.every((word) => inUse.found.has(word)),
    );
    return {
      typed: phrase,
      forms,
      headings: forms.filter((form, at) => at === 0 || form.every((word) => inUse.headings.has(word))),
      stem: stem === word ? null : stem,
      found_by_stem: [...stemOf].flatMap(([form, of]) =>
        of !== null && of !== form && (of === stem || stemOf.has(of)) ? [form] : [],
      ),
      begins: word !== "" && word === last,
    };
  });
  return { terms, corrected: [...corrections].map(([word, read_as]) => ({ typed: word, read_as })) };
}

/** Without the forms that say more than another one: "tas punggung" finds nothing that "tas" does not. */
function telling(forms: string[][]): string[][] {
  return forms.filter(
    (form) =>
      !forms.some((other) => other.length < form.length && other.every((word) => form.includes(word))),
  );
}

/** Splits the words into known phrases, the longest first, and single words. */
function takePhrases(words: readonly string[], synonyms: ReadonlyMap<string, Synonym>): string[][] {
  const taken: string[][] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 1 && !synonyms.has(words.slice(at, at + length).join(" "))) length -= 1;
    taken.push(words.slice(at, at + length));
    at += length;
  }
  return taken;
}

/** How many errors lie between decides. A word whose stem some product has is right as it is. */
function correctionsOf(known: ReadonlyMap<string, Known>, unfinished: boolean): Map<string, string> {
  const corrections = new Map<string, string>();
  for (const { typed, strange } of known.values()) {
    if (!strange || strange.stem_finds) continue;
    const meant = chooseCorrection(typed, strange.alike ?? [], unfinished);
    if (meant) corrections.set(typed, meant);
  }
  return corrections;
}

import type { Term } from "./read-terms";
import type { Weight } from "./plan";

/*
 * A term as PostgreSQL's tsquery. Its words are letters and digits alone (searchWords), so that quoting them is all
 * it takes; they travel as bindings all the same.
 */

/** What a document must have: any form of the term, in any of its texts. */
export function anywhere({ forms, stem, begins }: Term): string {
  return anyOf([
    ...forms.map((form, index) => together(form, index === 0 && begins ? "*" : "")),
    ...stemOf(stem),
  ]);
}

/** Any form of the term at this weight. */
export function standingAt({ forms, begins }: Term, weight: Weight): string {
  return anyOf(forms.map((form, index) => together(form, index === 0 && begins ? `*${weight}` : weight)));
}

/** The term as it is written, whole, in the title. */
export function asWritten({ forms }: Term): string {
  return together(forms[0] ?? [], "A");
}

/** All terms at once. */
export function everywhere(terms: readonly Term[]): string {
  return terms.map((term) => `(${anywhere(term)})`).join(" & ");
}

function together(words: readonly string[], label: string): string {
  const lexemes = words.map((word) => `'${word}'${label && `:${label}`}`);
  return lexemes.length === 1 ? (lexemes[0] ?? "") : `(${lexemes.join(" & ")})`;
}

function stemOf(stem: string | null): string[] {
  return stem === null ? [] : [`'${stem}'`];
}

function anyOf(parts: readonly string[]): string {
  return [...new Set(parts)].join(" | ");
}

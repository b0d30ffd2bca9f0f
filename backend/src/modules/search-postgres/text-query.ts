import type { Term } from "./read-terms";

/*
 * A term as PostgreSQL's tsquery. Its words are letters and digits alone (searchWords), so that quoting them is all
 * it takes; they travel as bindings all the same.
 */

/** Any form of the term, in any of a document's texts; by the stem where that finds the form as well. */
function anywhere({ forms, stem, found_by_stem, begins }: Term): string {
  const needed = forms.filter(
    (form) => !found_by_stem.includes(form.join(" ")) || (begins && form === forms[0]),
  );
  return anyOf([
    ...needed.map((form) => together(form, begins && form === forms[0] ? "*" : "")),
    ...stemOf(stem),
  ]);
}

/** Any of a term's forms in a heading, of which the first may be a beginning; by the labels of its words. */
export function standing(forms: readonly string[][], begins: boolean, labels = ""): string {
  return anyOf(forms.map((form, at) => together(form, at === 0 && begins ? `*${labels}` : labels)));
}

/** All terms at once, wherever they stand. */
export function everywhere(terms: readonly Term[]): string {
  return terms.map((term) => `(${anywhere(term)})`).join(" & ");
}

/** All terms at once, as a heading has them: without stems. */
export function inHeading(terms: readonly Term[]): string {
  return terms.map(({ headings, begins }) => `(${standing(headings, begins)})`).join(" & ");
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

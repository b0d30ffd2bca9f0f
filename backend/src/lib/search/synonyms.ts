import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Words and phrases that find each other, and words that say nothing of a product; see `seed/data/search-synonyms.json`. */
export type Synonym = {
  /** One to three words. */
  phrase: string;
  /** What it finds besides itself. */
  others: string[];
  /** Left out of a query that has other words ("murah"). */
  ignored: boolean;
};

/** The synonyms of these phrases; all of them where none are named. */
export async function readSynonyms(knex: Knex, phrases?: readonly string[]): Promise<Map<string, Synonym>> {
  const where = phrases
    ? { sql: "WHERE phrase = ANY(?)", bindings: [[...phrases]] }
    : { sql: "", bindings: [] };
  const { rows } = await knex.raw(
    `SELECT phrase, others, ignored FROM search_synonym ${where.sql}`,
    where.bindings,
  );
  return new Map((rows as Synonym[]).map((row) => [row.phrase, row]));
}

/** The words that tell something; all of them where none does. */
export function tellingWords(words: readonly string[], synonyms: ReadonlyMap<string, Synonym>): string[] {
  const telling = words.filter((word) => !synonyms.get(word)?.ignored);
  return telling.length > 0 ? telling : [...words];
}

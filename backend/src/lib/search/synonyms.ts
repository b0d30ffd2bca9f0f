import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Recent } from "../recent";

/** Words and phrases that find each other, and words that say nothing of a product; see `seed/data/search-synonyms.json`. */
export type Synonym = {
  /** One to three words. */
  phrase: string;
  /** What it finds besides itself. */
  others: string[];
  /** Stems of the others in their order, for those of one word. */
  stems: string[];
  /** Left out of a query that has other words ("murah"). */
  ignored: boolean;
  /** Not taken to its stem, which is another word: "kemeja" is no "meja". */
  whole: boolean;
};

const KEPT_MS = 60_000;

/** What `search_synonym` holds, read anew each minute: seeding alone changes it. */
export class Synonyms {
  private readonly kept = new Recent<"all", Map<string, Synonym>>(KEPT_MS);

  constructor(private readonly manager: { getKnex(): Knex }) {}

  read(): Promise<Map<string, Synonym>> {
    return this.kept.get("all", () => readSynonyms(this.manager.getKnex()));
  }
}

async function readSynonyms(knex: Knex): Promise<Map<string, Synonym>> {
  const { rows } = await knex.raw(
    `SELECT phrase, others, ignored, whole,
            ARRAY(SELECT coalesce(w.phrase, (ts_lexize('indonesian_stem', other))[1], other)
                    FROM unnest(others) WITH ORDINALITY AS each(other, place)
                    LEFT JOIN search_synonym w ON w.phrase = other AND w.whole
                   ORDER BY place) AS stems
       FROM search_synonym`,
  );
  return new Map((rows as Synonym[]).map((row) => [row.phrase, row]));
}

/** The words that tell something; all of them where none does. */
export function tellingWords(words: readonly string[], synonyms: ReadonlyMap<string, Synonym>): string[] {
  const telling = words.filter((word) => !synonyms.get(word)?.ignored);
  return telling.length > 0 ? telling : [...words];
}

/** Words that no stem stands for. */
export function wholeWords(synonyms: ReadonlyMap<string, Synonym>): Set<string> {
  return new Set([...synonyms.values()].flatMap(({ phrase, whole }) => (whole ? [phrase] : [])));
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type KnownWord, swappedNeighbours } from "../../domain/choose-correction";
import { Recent } from "../../lib/recent";
import type { Synonym } from "../../lib/search/synonyms";
import type { IndexPlan } from "./plan";
import { planned } from "./planned";

/** What an index knows of a word: its stem, and what is told of one that no document has. */
export type Known = { typed: string; stem: string; strange: Strange | null };

/** A word that no document has: whether its stem finds some, and the words that look like it. */
export type Strange = { stem_finds: boolean; alike: KnownWord[] | null };

/** Words of some document's heading, and those that find a document: all that is written in one, and stems of such. */
export type InUse = { headings: ReadonlySet<string>; found: ReadonlySet<string> };

/** Words that documents have, each with its stem. */
type Vocabulary = ReadonlyMap<string, string>;

const KEPT_MS = 60_000;
const MOST_WORDS = 20_000;
const IN_USE_MS = 5_000;

/** The words of the indexes. The most frequent are read each minute; any other may be new the next moment. */
export class Lexicon {
  private readonly frequent = new Recent<string, Vocabulary>(KEPT_MS, KEPT_MS);
  private readonly used = new Recent<string, InUse>(IN_USE_MS);

  /**
   * @param correctable words that may be typing errors
   * @param unfinished those of which some word begins are none
   */
  async read(
    knex: Knex,
    plan: IndexPlan,
    words: readonly string[],
    correctable: readonly string[],
    unfinished: boolean,
  ): Promise<Map<string, Known>> {
    const frequent = await this.frequent.get(plan.tables.words, () => readFrequent(knex, plan));
    const read = new Map<string, Known>();
    for (const typed of words) {
      const stem = frequent.get(typed);
      if (stem !== undefined) read.set(typed, { typed, stem, strange: null });
    }
    const others = words.filter((word) => !read.has(word));
    const asked = others.length > 0 ? await readWords(knex, plan, others, correctable, unfinished) : [];
    for (const known of asked) read.set(known.typed, known);
    return read;
  }

  /** Of all words that synonyms lead to, those that some document has; read anew every five seconds. */
  inUse(knex: Knex, plan: IndexPlan, synonyms: ReadonlyMap<string, Synonym>): Promise<InUse> {
    return this.used.get(plan.tables.words, () => readInUse(knex, plan, synonyms));
  }
}

/** By the index of the words, as all that a search waits for. */
async function readFrequent(knex: Knex, { tables }: IndexPlan): Promise<Vocabulary> {
  const { words } = await planned<{ words: Record<string, string> | null }>(knex, {
    sql: `SELECT json_object_agg(word, coalesce((ts_lexize('indonesian_stem', word))[1], word)) AS words
            FROM (SELECT word FROM ${tables.words} WHERE word > '' AND n > 0 ORDER BY n DESC LIMIT ${MOST_WORDS}) frequent`,
    bindings: [],
  });
  return new Map(Object.entries(words ?? {}));
}

/** Trigrams find the words that look alike, but not well those with two neighbours swapped. */
async function readWords(
  knex: Knex,
  { tables }: IndexPlan,
  words: readonly string[],
  correctable: readonly string[],
  unfinished: boolean,
): Promise<Known[]> {
  const swapped = correctable.flatMap((typed) => swappedNeighbours(typed).map((word) => ({ typed, word })));
  const { known } = await planned<{ known: Known[] }>(knex, {
    // A CASE looks for nothing where nothing is strange; a join would look first and then leave it out.
    sql: `SELECT json_agg(json_build_object('typed', asked.typed, 'stem', asked.stem, 'strange',
             CASE WHEN coalesce(asked.n, 0) = 0 AND asked.typed = ANY(?)
                   AND NOT (${unfinished} AND starts_with(coalesce(asked.next, ''), asked.typed))
             THEN json_build_object(
               'stem_finds', EXISTS (SELECT 1 FROM ${tables.documents} d WHERE d.words @@ quote_literal(asked.stem)::tsquery),
               'alike', (SELECT json_agg(json_build_object('word', word, 'n', n)) FROM (
                  (SELECT word, n FROM ${tables.words} WHERE word % asked.typed AND n > 0
                    ORDER BY similarity(word, asked.typed) DESC LIMIT 40)
                  UNION
                  SELECT word, n FROM ${tables.words}
                   WHERE n > 0 AND word IN (SELECT s.word FROM unnest(?, ?) AS s(typed, word) WHERE s.typed = asked.typed)
               ) candidates)) END)) AS known
      FROM (SELECT typed, (SELECT n FROM ${tables.words} WHERE word = typed) AS n,
                   coalesce((ts_lexize('indonesian_stem', typed))[1], typed) AS stem,
                   (SELECT word FROM ${tables.words} WHERE word > typed AND n > 0 ORDER BY word LIMIT 1) AS next
              FROM unnest(?) AS typed OFFSET 0) asked`,
    bindings: [correctable, swapped.map(({ typed }) => typed), swapped.map(({ word }) => word), words],
  });
  return known;
}

async function readInUse(
  knex: Knex,
  { tables }: IndexPlan,
  synonyms: ReadonlyMap<string, Synonym>,
): Promise<InUse> {
  const others = [...synonyms.values()].flatMap(({ others }) => others.flatMap((other) => other.split(" ")));
  const words = [...new Set(others)];
  const { headings, found } = await planned<Record<keyof InUse, string[] | null>>(knex, {
    sql: `SELECT json_agg(asked.word) FILTER (WHERE w.headings > 0) AS headings,
                 json_agg(asked.word) FILTER (WHERE w.n > 0 OR EXISTS (
                   SELECT 1 FROM ${tables.documents} d WHERE d.words @@ quote_literal(asked.word)::tsquery)) AS found
            FROM (SELECT word FROM unnest(?) AS given(word) OFFSET 0) asked
            LEFT JOIN ${tables.words} w ON w.word = asked.word`,
    bindings: [words],
  });
  return { headings: new Set(headings), found: new Set(found) };
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Recent } from "../../lib/recent";
import type { Synonym } from "../../lib/search/synonyms";
import type { IndexPlan } from "./plan";
import { planned } from "./planned";

/** What an index knows of a word: how many documents have it, its stem, and the word after it. */
export type Known = { typed: string; n: number | null; stem: string; next: string | null };

/** Words as they are written in some document, and those that find one: these, and stems of such. */
export type InUse = { written: ReadonlySet<string>; found: ReadonlySet<string> };

const KEPT_MS = 60_000;
const KEPT_WORDS = 20_000;
const IN_USE_MS = 5_000;

/** The words of the indexes. One that documents have is remembered for a minute; any other may be new the next moment. */
export class Lexicon {
  private kept = new Map<string, { known: Known; until: number }>();
  private readonly used = new Recent<string, InUse>(IN_USE_MS);

  async read(knex: Knex, plan: IndexPlan, words: readonly string[]): Promise<Map<string, Known>> {
    const now = Date.now();
    const read = new Map<string, Known>();
    for (const word of words) {
      const kept = this.kept.get(keyOf(plan, word));
      if (kept && kept.until > now) read.set(word, kept.known);
    }
    const others = words.filter((word) => !read.has(word));
    for (const known of others.length > 0 ? await readWords(knex, plan, others) : []) {
      read.set(known.typed, known);
      if (known.n) this.keep(keyOf(plan, known.typed), { known, until: now + KEPT_MS });
    }
    return read;
  }

  /** Of all words that synonyms lead to, those that some document has; read anew every five seconds. */
  inUse(knex: Knex, plan: IndexPlan, synonyms: ReadonlyMap<string, Synonym>): Promise<InUse> {
    return this.used.get(plan.tables.words, () => readInUse(knex, plan, synonyms));
  }

  private keep(key: string, entry: { known: Known; until: number }): void {
    if (this.kept.size >= KEPT_WORDS) this.kept = new Map();
    this.kept.set(key, entry);
  }
}

function keyOf({ tables }: IndexPlan, word: string): string {
  return `${tables.words} ${word}`;
}

async function readWords(knex: Knex, { tables }: IndexPlan, words: string[]): Promise<Known[]> {
  const { rows } = await knex.raw(
    `SELECT asked.typed, (SELECT n FROM ${tables.words} WHERE word = asked.typed) AS n,
            coalesce((ts_lexize('indonesian_stem', asked.typed))[1], asked.typed) AS stem,
            (SELECT word FROM ${tables.words} WHERE word > asked.typed AND n > 0 ORDER BY word LIMIT 1) AS next
       FROM unnest(?::text[]) AS asked(typed)`,
    [words],
  );
  return rows as Known[];
}

async function readInUse(
  knex: Knex,
  { tables }: IndexPlan,
  synonyms: ReadonlyMap<string, Synonym>,
): Promise<InUse> {
  const others = [...synonyms.values()].flatMap(({ others }) => others.flatMap((other) => other.split(" ")));
  const words = [...new Set(others)];
  const { rows } = await knex.raw(`SELECT word FROM ${tables.words} WHERE n > 0 AND word = ANY(?)`, [words]);
  const written = new Set((rows as { word: string }[]).map(({ word }) => word));
  const { stems } = await planned<{ stems: string[] | null }>(knex, {
    sql: `SELECT json_agg(asked.word) AS stems FROM unnest(?) AS asked(word)
           WHERE EXISTS (SELECT 1 FROM ${tables.documents} d WHERE d.words @@ quote_literal(asked.word)::tsquery)`,
    bindings: [words.filter((word) => !written.has(word))],
  });
  return { written, found: new Set([...written, ...(stems ?? [])]) };
}

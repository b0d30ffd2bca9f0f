import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { comparableText } from "../../domain/search-words";
import { labelsOf } from "./heading";
import { type IndexPlan, type Ranked, tablesOf, type Weight } from "./plan";
import { ALL_DOCUMENTS } from "./tables";

type Given = {
  id: string;
  columns: Record<string, number | boolean | string | null>;
  /** Words to be taken to their stems; as `tsvector` is written, those of the headings with their weights, and all words. */
  text: string;
  top: string;
  raw: string;
  facets: { field: number; value: string }[];
  document: Record<string, unknown>;
};

const WEIGHTS: readonly Weight[] = ["A", "B", "C", "D"];
/** Of all words, those that stand in a heading have this label, the others none. */
const IN_HEADING = "A";
const BATCH = 2000;

/** Bytes from which on PostgreSQL moves a row's long values out of line. */
const OUT_OF_LINE = 2048;

/**
 * Puts documents in, replacing those of the same id, and keeps the counts of values and words exact.
 * @param whole words that are not taken to their stems
 */
export async function upsertDocuments(
  knex: Knex,
  plan: IndexPlan,
  whole: ReadonlySet<string>,
  documents: readonly SearchTypes.SearchDocument[],
): Promise<void> {
  const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
  for (let at = 0; at < latest.length; at += BATCH) {
    const batch = latest.slice(at, at + BATCH).map((document) => toGiven(plan, whole, document));
    await alone(knex, plan.tables.documents, async (trx) => {
      await trx.raw(putting(plan), [JSON.stringify(await withIds(trx, plan, batch))]);
      // Into the index in one go, which is faster than word by word, and at once, since what waits slows each search.
      await trx.raw(`SELECT gin_clean_pending_list('${plan.tables.documents}_found')`);
    });
  }
}

export async function deleteDocuments(knex: Knex, physical: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const tables = tablesOf(physical);
  await alone(knex, tables.documents, (trx) =>
    trx.raw(
      `WITH old AS (DELETE FROM ${tables.documents} WHERE id = ANY(?) RETURNING id, s1, s2, facets, words),
            fresh AS (SELECT id, s1, s2, facets, words FROM ${tables.documents} WHERE false)
       ${COUNTED(tables)}`,
      [[...ids]],
    ),
  );
}

/** One writer at a time per index: the counts are shared by all of its documents. */
async function alone(knex: Knex, table: string, work: (trx: Knex) => Promise<unknown>): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw(`SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, [table]);
    await work(trx);
  });
}

function toGiven(plan: IndexPlan, whole: ReadonlySet<string>, document: SearchTypes.SearchDocument): Given {
  const words: Record<Weight, string[]> = { A: [], B: [], C: [], D: [] };
  for (const { path, weight } of plan.texts) words[weight].push(...wordsOf(listOf(document[path]).join(" ")));
  const all = WEIGHTS.flatMap((weight) => words[weight]);
  return {
    id: document.id,
    columns: Object.fromEntries([
      ["rank", rankOf(plan.ranking, document)],
      ...plan.numbers.map((column) => [column, numberOf(document[column])]),
      ...plan.flags.map((column) => [column, flagOf(document[column])]),
    ]),
    text: all.filter((word) => !whole.has(word)).join(" "),
    top: written([...labelsOf(words)]),
    raw: written(
      WEIGHTS.flatMap((weight) =>
        words[weight].map((word) => [word, [weight === "D" ? "" : IN_HEADING]] as const),
      ),
    ),
    facets: plan.facets.flatMap((path, index) =>
      [...new Set(listOf(document[path]))].map((value) => ({ field: index + 1, value })),
    ),
    document: Object.fromEntries(plan.kept.map((path) => [path, document[path] ?? null])),
  };
}

/** A query's words are cut at as many letters. */
function wordsOf(text: string): string[] {
  const words = comparableText(text).split(" ").filter(Boolean);
  return words.map((word) => [...word].slice(0, 40).join(""));
}

/** As `tsvector` is written: PostgreSQL's own reader of texts takes "5e1a8" for two words. */
function written(words: readonly (readonly [word: string, labels: readonly (Weight | "")[]])[]): string {
  let place = 0;
  return words
    .map(([word, labels]) => `'${word}':${labels.map((label) => `${++place}${label}`).join(",")}`)
    .join(" ");
}

/**
 * Rows as they are written: values and sets of them by their ids, which are given to those that have none. Goods of a
 * kind lie together, since they are found together: the fewer pages to read.
 */
async function withIds(trx: Knex, plan: IndexPlan, batch: readonly Given[]) {
  const valueIds = await idsOfValues(
    trx,
    plan,
    batch.flatMap(({ facets }) => facets),
  );
  const rows = batch.map(({ columns, facets, ...given }) => {
    const idsIn = (fields: readonly number[]) =>
      facets
        .filter(({ field }) => fields.includes(field))
        .map((facet) => valueIds.get(keyOf(facet)) ?? 0)
        .sort((a, b) => a - b);
    const sets = plan.groups.map((fields, at) => ({
      of_group: at + 1,
      facets: `{${idsIn(fields).join(",")}}`,
    }));
    return { ...given, ...columns, sets, facets: facets.map((facet) => valueIds.get(keyOf(facet)) ?? 0) };
  });
  const setIds = await idsOfSets(
    trx,
    plan,
    rows.flatMap(({ sets }) => sets),
  );
  return rows
    .map(({ sets: [first, second], ...row }) => ({
      ...row,
      s1: (first && setIds.get(keyOf(first))) ?? 0,
      s2: (second && setIds.get(keyOf(second))) ?? 0,
    }))
    .sort((a, b) => a.s1 - b.s1);
}

async function idsOfValues(
  trx: Knex,
  { tables }: IndexPlan,
  wanted: Given["facets"],
): Promise<Map<string, number>> {
  const given = [...new Map(wanted.map((facet) => [keyOf(facet), facet])).values()];
  const { rows } = await trx.raw(
    `WITH given AS (SELECT * FROM unnest(?::smallint[], ?::text[]) AS given(field, value)),
          fresh AS (
            INSERT INTO ${tables.values} (field, value)
            SELECT g.field, g.value FROM given g
             WHERE NOT EXISTS (SELECT 1 FROM ${tables.values} v WHERE v.field = g.field AND v.value = g.value)
            RETURNING id, field, value)
     SELECT id, field, value FROM fresh
      UNION ALL
     SELECT v.id, field, value FROM ${tables.values} v JOIN given USING (field, value)`,
    [given.map(({ field }) => field), given.map(({ value }) => value)],
  );
  return new Map((rows as (Given["facets"][number] & { id: number })[]).map((row) => [keyOf(row), row.id]));
}

type ValueSet = { of_group: number; facets: string };

async function idsOfSets(trx: Knex, { tables }: IndexPlan, wanted: ValueSet[]): Promise<Map<string, number>> {
  const given = [...new Map(wanted.map((set) => [keyOf(set), set])).values()];
  const { rows } = await trx.raw(
    `WITH given AS (
            SELECT of_group, facets::int[] FROM unnest(?::smallint[], ?::text[]) AS given(of_group, facets)),
          fresh AS (
            INSERT INTO ${tables.sets} (of_group, facets)
            SELECT g.of_group, g.facets FROM given g
             WHERE NOT EXISTS (SELECT 1 FROM ${tables.sets} s WHERE s.of_group = g.of_group AND s.facets = g.facets)
            RETURNING id, of_group, facets)
     SELECT id, of_group, facets::text FROM fresh
      UNION ALL
     SELECT s.id, of_group, facets::text FROM ${tables.sets} s JOIN given USING (of_group, facets)`,
    [given.map(({ of_group }) => of_group), given.map(({ facets }) => facets)],
  );
  return new Map((rows as (ValueSet & { id: number })[]).map((row) => [keyOf(row), row.id]));
}

function keyOf(of: Given["facets"][number] | ValueSet): string {
  return "field" in of ? `${of.field} ${of.value}` : `${of.of_group} ${of.facets}`;
}

function listOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one) => one !== null && one !== undefined && one !== "").map(String);
}

/** Nothing counts as 0. */
function numberOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return value instanceof Date ? Math.floor(value.getTime() / 1000) : Number(value);
}

/** The fields of the ranking as digits of one number, larger for what comes first; too large for a JSON number. */
function rankOf(ranking: readonly Ranked[], document: SearchTypes.SearchDocument): string {
  const digits = ranking.map(({ field, direction, most }) => {
    const counted = Math.min(Math.max(Math.floor(numberOf(document[field])), 0), most);
    return { most, digit: direction === "desc" ? counted : most - counted };
  });
  return digits.reduce((rank, { most, digit }) => rank * BigInt(most + 1) + BigInt(digit), 0n).toString();
}

function flagOf(value: unknown): boolean | null {
  return value === null || value === undefined ? null : String(value) === "true";
}

function putting(plan: IndexPlan): string {
  const { documents } = plan.tables;
  const narrow = ["rank", ...plan.numbers, ...plan.flags, "s1", "s2", "facets"];
  const columns = [...narrow, "top", "words", "document", "filler"];
  return `
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(?::jsonb)
        AS given(id text, rank bigint, ${plan.numbers.map((column) => `${column} bigint,`).join(" ")}
                 ${plan.flags.map((column) => `${column} boolean,`).join(" ")}
                 s1 int, s2 int, facets int[], text text, top text, raw text, document jsonb)),
    old AS (SELECT d.id, d.s1, d.s2, d.facets, d.words FROM ${documents} d JOIN given USING (id)),
    fresh AS (
      INSERT INTO ${documents} AS d (id, ${columns.join(", ")})
      SELECT given.id, ${narrow.map((column) => `given.${column}`).join(", ")},
             given.top::tsvector, texts.words, given.document,
             repeat(' ', greatest(0, ${OUT_OF_LINE} - pg_column_size(texts.words) - pg_column_size(given.document)))
        FROM given
       CROSS JOIN LATERAL (
              SELECT given.raw::tsvector || strip(to_tsvector('indonesian', given.text)) AS words OFFSET 0) texts
      ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}
      RETURNING d.id, d.s1, d.s2, d.facets, d.words)
    ${COUNTED(plan.tables)}`;
}

/** Adds what `fresh` brought and takes away what `old` had. Raw words are those with a place in the text. */
function COUNTED({ values, sets, words }: IndexPlan["tables"]): string {
  return `
    , change AS (SELECT s1, s2, facets, words, 1 AS d FROM fresh UNION ALL SELECT s1, s2, facets, words, -1 FROM old),
    counted_values AS (
      UPDATE ${values} v SET n = v.n + c.d
        FROM (SELECT f, sum(d)::int AS d FROM change, unnest(facets) f GROUP BY f HAVING sum(d) <> 0) c
       WHERE v.id = c.f),
    counted_sets AS (
      UPDATE ${sets} s SET n = s.n + c.d
        FROM (SELECT of_set, sum(d)::int AS d FROM change, unnest(ARRAY[s1, s2]) of_set GROUP BY of_set HAVING sum(d) <> 0) c
       WHERE s.id = c.of_set),
    counted_all AS (
      INSERT INTO ${values} AS v (field, value, n)
      SELECT ${ALL_DOCUMENTS}, '', sum(d)::int FROM change HAVING sum(d) <> 0
      ON CONFLICT (field, value) DO UPDATE SET n = v.n + excluded.n)
    INSERT INTO ${words} AS w (word, n, headings)
    SELECT lexeme, sum(d)::int, coalesce(sum(d) FILTER (WHERE '${IN_HEADING}' = ANY(weights)), 0)::int
      FROM change, unnest(change.words) AS of_text(lexeme, positions, weights)
     WHERE positions IS NOT NULL GROUP BY lexeme
    HAVING sum(d) <> 0 OR sum(d) FILTER (WHERE '${IN_HEADING}' = ANY(weights)) <> 0
    ON CONFLICT (word) DO UPDATE SET n = w.n + excluded.n, headings = w.headings + excluded.headings`;
}

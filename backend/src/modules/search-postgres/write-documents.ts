import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { comparableText } from "../../domain/search-words";
import { type IndexPlan, tablesOf, type Weight } from "./plan";
import { ALL_DOCUMENTS } from "./tables";

type Row = {
  id: string;
  text: Record<Weight, string>;
  facets: { field: number; value: string }[];
  document: Record<string, unknown>;
} & Record<string, unknown>;

const WEIGHTS: readonly Weight[] = ["A", "B", "C", "D"];
const BATCH = 500;

/** Puts documents in, replacing those of the same id, and keeps the counts of values and words exact. */
export async function upsertDocuments(
  knex: Knex,
  plan: IndexPlan,
  documents: readonly SearchTypes.SearchDocument[],
): Promise<void> {
  const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
  for (let at = 0; at < latest.length; at += BATCH) {
    const rows = JSON.stringify(latest.slice(at, at + BATCH).map((document) => toRow(plan, document)));
    await alone(knex, plan.tables.documents, async (trx) => {
      await trx.raw(knownValues(plan), [rows]);
      await trx.raw(written(plan), [rows]);
    });
  }
}

export async function deleteDocuments(knex: Knex, physical: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const tables = tablesOf(physical);
  await alone(knex, tables.documents, (trx) =>
    trx.raw(
      `WITH old AS (DELETE FROM ${tables.documents} WHERE id = ANY(?) RETURNING id, facets, words),
            fresh AS (SELECT id, facets, words FROM ${tables.documents} WHERE false)
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

function toRow(plan: IndexPlan, document: SearchTypes.SearchDocument): Row {
  const text: Row["text"] = { A: "", B: "", C: "", D: "" };
  for (const { path, weight } of plan.texts)
    text[weight] += ` ${comparableText(listOf(document[path]).join(" "))}`;
  return {
    ...Object.fromEntries(plan.numbers.map((column) => [column, numberOf(document[column])])),
    id: document.id,
    text,
    facets: plan.facets.flatMap(({ path }, index) =>
      [...new Set(listOf(document[path]))].map((value) => ({ field: index + 1, value })),
    ),
    document: Object.fromEntries(plan.kept.map((path) => [path, document[path] ?? null])),
  };
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

function knownValues({ tables }: IndexPlan): string {
  return `
    INSERT INTO ${tables.values} (field, value)
    SELECT DISTINCT (f->>'field')::smallint, f->>'value'
      FROM jsonb_to_recordset(?::jsonb) AS given(facets jsonb), jsonb_array_elements(given.facets) f
     ORDER BY 1, 2
    ON CONFLICT (field, value) DO NOTHING`;
}

function written(plan: IndexPlan): string {
  const { documents, values } = plan.tables;
  const columns = [...plan.numbers, ...plan.facets.map((_, index) => `v${index + 1}`)];
  const counted = plan.facets.map(({ many }, index) => {
    const ids = `array_agg(v.id ORDER BY v.id) FILTER (WHERE v.field = ${index + 1})`;
    return `${many ? ids : `(${ids})[1]`} AS v${index + 1}`;
  });
  const ranked = (["A", "B", "C"] as const).map(
    (weight) => `setweight(to_tsvector('simple', given.text->>'${weight}'), '${weight}')`,
  );
  const all = WEIGHTS.map((weight) => `(given.text->>'${weight}')`).join(" || ' ' || ");
  return `
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(?::jsonb)
        AS given(id text, ${plan.numbers.map((column) => `${column} bigint,`).join(" ")} text jsonb, facets jsonb, document jsonb)),
    old AS (SELECT d.id, d.facets, d.words FROM ${documents} d JOIN given USING (id)),
    fresh AS (
      INSERT INTO ${documents} AS d (id, ${columns.map((column) => `${column},`).join(" ")} facets, top, words, document)
      SELECT given.id, ${columns.map((column) => `${column},`).join(" ")}
             coalesce(valued.facets, '{}'),
             ${ranked.join(" || ")},
             to_tsvector('simple', ${all}) || strip(to_tsvector('indonesian', ${all})),
             given.document
        FROM given
       CROSS JOIN LATERAL (
              SELECT array_agg(v.id ORDER BY v.id) AS facets, ${counted.join(", ")}
                FROM jsonb_array_elements(given.facets) f
                JOIN ${values} v ON v.field = (f->>'field')::smallint AND v.value = f->>'value') valued
      ON CONFLICT (id) DO UPDATE
         SET ${[...columns, "facets", "top", "words", "document"].map((column) => `${column} = excluded.${column}`).join(", ")}
      RETURNING d.id, d.facets, d.words)
    ${COUNTED(plan.tables)}`;
}

/** Adds what `fresh` brought and takes away what `old` had. Raw words are those with a place in the text. */
function COUNTED({ values, words }: IndexPlan["tables"]): string {
  return `
    , change AS (SELECT id, facets, words, 1 AS d FROM fresh UNION ALL SELECT id, facets, words, -1 FROM old),
    counted_values AS (
      UPDATE ${values} v SET n = v.n + c.d
        FROM (SELECT f, sum(d)::int AS d FROM change, unnest(facets) f GROUP BY f HAVING sum(d) <> 0) c
       WHERE v.id = c.f),
    counted_all AS (
      INSERT INTO ${values} AS v (field, value, n)
      SELECT ${ALL_DOCUMENTS}, '', sum(d)::int FROM change HAVING sum(d) <> 0
      ON CONFLICT (field, value) DO UPDATE SET n = v.n + excluded.n)
    INSERT INTO ${words} AS w (word, n)
    SELECT lexeme, sum(d)::int FROM change, unnest(change.words) AS of_text(lexeme, positions, weights)
     WHERE positions IS NOT NULL GROUP BY lexeme HAVING sum(d) <> 0
    ON CONFLICT (word) DO UPDATE SET n = w.n + excluded.n`;
}

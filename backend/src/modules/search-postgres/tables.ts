import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { type IndexPlan, tablesOf } from "./plan";
import { createPlanned } from "./planned";

/** Field number of the values table's row that counts all documents. */
export const ALL_DOCUMENTS = 0;

/**
 * Makes the tables of an index; what is there is kept. A row is narrow: text and document lie out of line, since the
 * words are read by their index alone and the document for the hits shown. `top` holds the words that decide the order,
 * `words` all of them: the raw ones with their places, stems without. PostgreSQL moves long
 * values out of line in rows of more than 2 kB alone, which the filler makes of each. What is of one length comes first:
 * it is found without reading what stands before it.
 */
export async function createTables(
  knex: Knex,
  index: SearchTypes.ResolvedSearchIndexDefinition,
  plan: IndexPlan,
): Promise<void> {
  const { documents, values, sets, words } = plan.tables;
  await knex.transaction(async (trx) => {
    await trx.raw(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await createPlanned(trx);
    await trx.raw(`
      CREATE TABLE IF NOT EXISTS ${documents} (
        rank bigint NOT NULL,
        ${plan.numbers.map((column) => `${column} bigint NOT NULL,`).join(" ")}
        s1 int NOT NULL,
        s2 int NOT NULL,
        ${plan.flags.map((column) => `${column} boolean,`).join(" ")}
        id text PRIMARY KEY,
        facets int[] STORAGE PLAIN NOT NULL,
        top tsvector STORAGE MAIN NOT NULL,
        words tsvector STORAGE EXTERNAL NOT NULL,
        document jsonb STORAGE EXTERNAL NOT NULL,
        filler text STORAGE EXTERNAL NOT NULL
      ) WITH (toast_tuple_target = 128, autovacuum_vacuum_scale_factor = 0.05,
              autovacuum_vacuum_insert_scale_factor = 0.05)`);
    await trx.raw(`CREATE INDEX IF NOT EXISTS ${documents}_found ON ${documents} USING gin (words, facets)`);
    for (const column of sortable(index, plan))
      await trx.raw(
        `CREATE INDEX IF NOT EXISTS ${documents}_by_${column} ON ${documents} (${column}, id) INCLUDE (s1, s2)`,
      );
    // What a filter by values counts: by the one set and the other, with the bounds of the numbers.
    const bounds = [...new Set(Object.values(plan.bounds).flat())];
    for (const [set, other] of ["s1", "s2"].map((set, at, sets) => [set, sets[1 - at]]))
      await trx.raw(
        `CREATE INDEX IF NOT EXISTS ${documents}_of_${set} ON ${documents} (${set}, ${other})
          ${bounds.length > 0 ? `INCLUDE (${bounds.join(", ")})` : ""}`,
      );
    // All that a filter without words needs: the rows themselves are not looked at.
    await trx.raw(
      `CREATE INDEX IF NOT EXISTS ${documents}_narrow ON ${documents} (${plan.numbers.join(", ")})
        INCLUDE (${["rank", ...plan.flags, "s1", "s2", "id"].join(", ")})`,
    );
    await trx.raw(
      `CREATE INDEX IF NOT EXISTS ${documents}_ranked ON ${documents} (rank DESC, id) INCLUDE (s1, s2)`,
    );
    await trx.raw(`
      CREATE TABLE IF NOT EXISTS ${values} (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        field smallint NOT NULL,
        value text NOT NULL,
        n int NOT NULL DEFAULT 0,
        UNIQUE (field, value)
      )`);
    await trx.raw(`
      CREATE TABLE IF NOT EXISTS ${sets} (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        of_group smallint NOT NULL,
        facets int[] NOT NULL,
        n int NOT NULL DEFAULT 0,
        UNIQUE (of_group, facets)
      )`);
    await trx.raw(
      `CREATE INDEX IF NOT EXISTS ${sets}_found ON ${sets} USING gin (facets) WITH (fastupdate = off)`,
    );
    await trx.raw(
      `CREATE TABLE IF NOT EXISTS ${words} (word text PRIMARY KEY, n int NOT NULL, headings int NOT NULL)`,
    );
    await trx.raw(
      `CREATE INDEX IF NOT EXISTS ${words}_alike ON ${words} USING gin (word gin_trgm_ops) WITH (fastupdate = off)`,
    );
    await trx.raw(`COMMENT ON TABLE ${documents} IS 'search index'`);
  });
}

/** Walked in their order: page by page without looking at the rest. */
function sortable(index: SearchTypes.ResolvedSearchIndexDefinition, plan: IndexPlan): string[] {
  return plan.numbers.filter((path) => index.fields[path]?.sortable);
}

export async function dropTables(knex: Knex, physical: string): Promise<void> {
  const { documents, values, sets, words } = tablesOf(physical);
  await knex.raw(`DROP TABLE IF EXISTS ${documents}, ${values}, ${sets}, ${words}`);
}

export async function emptyTables(knex: Knex, physical: string): Promise<void> {
  const { documents, values, sets, words } = tablesOf(physical);
  await knex.raw(`TRUNCATE ${documents}, ${values}, ${sets}, ${words}`);
}

/** Every physical index there is, with its number of documents. */
export async function listTables(knex: Knex): Promise<{ name: string; document_count: number }[]> {
  const { rows } = await knex.raw(
    `SELECT substr(relname, 17) AS name FROM pg_class
      WHERE relkind = 'r' AND relname LIKE 'search\\_document\\_%' AND pg_table_is_visible(oid)`,
  );
  const names: string[] = rows.map(({ name }: { name: string }) => name);
  return Promise.all(names.map(async (name) => ({ name, document_count: await countDocuments(knex, name) })));
}

async function countDocuments(knex: Knex, physical: string): Promise<number> {
  const { rows } = await knex.raw(
    `SELECT coalesce((SELECT n FROM ${tablesOf(physical).values} WHERE field = ${ALL_DOCUMENTS}), 0) AS n`,
  );
  return Number(rows[0]?.n ?? 0);
}

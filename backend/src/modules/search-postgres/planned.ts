import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A piece of SQL with a value for each `?`. Numbers are written into it, texts and lists travel apart. */
export type Bound = { sql: string; bindings: readonly (string | number | readonly string[])[] };

/**
 * Runs a statement under the settings of searches, in one round trip. PostgreSQL doesn't count what fetching a long text
 * costs, and would rather read all documents from end to end than their index; compiling a statement takes longer than
 * running it; words alike have a fifth of their trigrams in common.
 */
export async function createPlanned(knex: Knex): Promise<void> {
  // The setting is known once the extension is loaded.
  await knex.raw(`SELECT pg_advisory_xact_lock(hashtextextended('search_planned', 0)), similarity('', '')`);
  await knex.raw(`
    CREATE OR REPLACE FUNCTION search_planned(statement text, given text[]) RETURNS json
    LANGUAGE plpgsql SET enable_seqscan = off SET jit = off SET pg_trgm.similarity_threshold = 0.2 AS $$
    DECLARE answer json;
    BEGIN
      EXECUTE statement INTO answer USING given;
      RETURN answer;
    END $$`);
}

/** @returns the statement's one row as an object */
export async function planned<Row>(knex: Knex, { sql, bindings }: Bound): Promise<Row> {
  const given: string[] = [];
  let at = 0;
  const statement = sql.replace(/\?/g, () => {
    const value = bindings[at++];
    if (typeof value === "number") return String(value);
    given.push(typeof value === "object" ? listOf(value) : String(value));
    return typeof value === "object" ? `$1[${given.length}]::text[]` : `$1[${given.length}]`;
  });
  const { rows } = await knex.raw(`SELECT search_planned(?, ?) AS answer`, [
    `SELECT row_to_json(answer) FROM (${statement}) answer`,
    given,
  ]);
  return rows[0].answer as Row;
}

function listOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

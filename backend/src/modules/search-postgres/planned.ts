import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A piece of SQL with a value for each `?`, which all travel apart from it; a cast stands right behind its `?`. */
export type Bound = { sql: string; bindings: readonly (string | number | readonly string[])[] };

/** How many statements a connection keeps, each of some 230 kB; the common ways of asking are a few dozen. */
const KEPT = 64;

/**
 * Runs a statement under the settings of searches, in one round trip. It is planned when a connection meets it first, as
 * planning takes up to a fifth of a search, and for any values: they decide nothing. PostgreSQL doesn't count what
 * fetching a long text costs, and would rather read all documents from end to end than their index; compiling a
 * statement takes longer than running it; words alike have a fifth of their trigrams in common.
 */
export async function createPlanned(knex: Knex): Promise<void> {
  // The setting is known once the extension is loaded.
  await knex.raw(`SELECT pg_advisory_xact_lock(hashtextextended('search_planned', 0)), similarity('', '')`);
  await knex.raw(`
    CREATE OR REPLACE FUNCTION search_planned(statement text, given text[]) RETURNS json
    LANGUAGE plpgsql SET enable_seqscan = off SET jit = off SET pg_trgm.similarity_threshold = 0.2
      SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
      answer json;
      plan text := 'search_' || md5(statement);
      oldest text;
    BEGIN
      LOOP
        BEGIN
          EXECUTE format('EXECUTE %I(%L)', plan, given) INTO answer;
          RETURN answer;
        EXCEPTION WHEN invalid_sql_statement_name THEN
          FOR oldest IN SELECT name FROM pg_prepared_statements WHERE starts_with(name, 'search_')
                         ORDER BY prepare_time DESC OFFSET ${KEPT - 1} LOOP
            EXECUTE format('DEALLOCATE %I', oldest);
          END LOOP;
          EXECUTE format('PREPARE %I(text[]) AS %s', plan, statement);
        END;
      END LOOP;
    END $$`);
}

/** @returns the statement's one row as an object */
export async function planned<Row>(knex: Knex, { sql, bindings }: Bound): Promise<Row> {
  let at = 0;
  // Read once, in a place of its own: where it stands it would be for each row.
  const statement = sql.replace(/\?(::[a-z]+)?/g, (_, cast: string = "") => {
    const value = bindings[at];
    const given = `$1[${++at}]`;
    if (typeof value === "number") return `(SELECT ${given}::bigint)`;
    return typeof value === "object" ? `(SELECT ${given}::text[])::text[]` : `(SELECT ${given}${cast})`;
  });
  const { rows } = await knex.raw(`SELECT search_planned(?, ?) AS answer`, [
    `SELECT row_to_json(answer) FROM (${statement}) answer`,
    bindings.map((value) => (typeof value === "object" ? listOf(value) : String(value))),
  ]);
  return rows[0].answer as Row;
}

function listOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

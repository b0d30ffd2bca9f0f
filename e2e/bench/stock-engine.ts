import { createRequire } from "node:module";
import type { Knex } from "knex";
import type { Provider } from "./engines.js";

/** Medusa's own search provider on PostgreSQL, as an installation without ours would run it. */
export async function stockEngine(knex: Knex): Promise<Provider> {
  const require = createRequire(new URL("../../backend/package.json", import.meta.url));
  const stock = require("@medusajs/medusa/search-postgres").default;
  const [Service] = stock.services;
  await knex.raw(`
    CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE TEXT SEARCH CONFIGURATION medusa_search_english (COPY = english);
    ALTER TEXT SEARCH CONFIGURATION medusa_search_english ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
    CREATE TABLE search_postgres_index (
      name text PRIMARY KEY, table_name text NOT NULL, schema_hash text NOT NULL, plan jsonb NOT NULL,
      document_count integer NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now())`);
  const manager = managerOf(knex);
  return new Service({ manager, logger: console }, {});
}

/** The part of MikroORM's entity manager that it uses. */
function managerOf(knex: Knex) {
  return {
    execute: async (sql: string, bindings: Knex.RawBinding[] = []) => (await knex.raw(sql, bindings)).rows,
    transactional: <T>(work: (manager: unknown) => Promise<T>) =>
      knex.transaction((trx) => work(managerOf(trx))),
  };
}

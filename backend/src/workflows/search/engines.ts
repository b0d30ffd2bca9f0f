import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { env } from "../../env";
import { MeilisearchProviderService } from "../../modules/search-meilisearch/service";
import { PostgresSearchProviderService } from "../../modules/search-postgres/service";

export type EngineName = "postgres" | "meilisearch";

/** The index definition of an engine. */
export const INDEX_OF = { postgres: "catalog", meilisearch: "catalog_meilisearch" } as const;

export type LiveIndex = {
  definition: SearchTypes.ResolvedSearchIndexDefinition;
  write: SearchTypes.ISearchProvider;
};

/**
 * The physical indexes of an engine that must hold what is true now: the active one, and any that is being built to
 * take its place. Medusa's own module writes to the active one alone.
 */
export async function liveIndexes(container: MedusaContainer, engine: EngineName): Promise<LiveIndex[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT v.physical_name
       FROM search_index i
       JOIN search_index_version v ON v.search_index_id = i.id AND v.deleted_at IS NULL AND v.provider = ?
                                  AND v.version >= coalesce(i.active_version, 0)
      WHERE i.name = ? AND i.deleted_at IS NULL`,
    [engine, INDEX_OF[engine]],
  );
  if (rows.length === 0) return [];
  const definition = container.resolve(Modules.SEARCH).getIndex(INDEX_OF[engine]);
  const write = engineOf(container, engine);
  return rows.map(({ physical_name }: { physical_name: string }) => ({
    definition: { ...definition, physical_name },
    write,
  }));
}

export function hasMeilisearch(): boolean {
  return env.MEILISEARCH_HOST !== undefined;
}

const meilisearch = new Map<string, MeilisearchProviderService>();

export function engineOf(container: MedusaContainer, engine: EngineName): SearchTypes.ISearchProvider {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const manager = { getKnex: () => knex };
  if (engine === "postgres") return new PostgresSearchProviderService({ manager });
  const host = env.MEILISEARCH_HOST ?? "";
  const known =
    meilisearch.get(host) ??
    new MeilisearchProviderService({ manager }, { host, apiKey: env.MEILISEARCH_API_KEY });
  meilisearch.set(host, known);
  return known;
}

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
  /** Another has taken its place a moment ago. */
  replaced: boolean;
};

/**
 * The physical indexes of an engine that must hold what is true now: the active one, any that is being built to take its
 * place, and the one before, which other processes still ask for up to two minutes (Medusa's ActiveIndexVersionCache).
 * Medusa's own module writes to the active one alone.
 */
export async function liveIndexes(container: MedusaContainer, engine: EngineName): Promise<LiveIndex[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT v.physical_name, v.version < coalesce(i.active_version, 0) AS replaced
       FROM search_index i
       JOIN search_index_version v ON v.search_index_id = i.id AND v.deleted_at IS NULL AND v.provider = ?
                                  AND (v.version >= coalesce(i.active_version, 0)
                                       OR i.updated_at > now() - interval '3 minutes')
      WHERE i.name = ? AND i.deleted_at IS NULL
      ORDER BY replaced, v.version`,
    [engine, INDEX_OF[engine]],
  );
  if (rows.length === 0) return [];
  const definition = container.resolve(Modules.SEARCH).getIndex(INDEX_OF[engine]);
  const write = engineOf(container, engine);
  return rows.map(({ physical_name, replaced }: { physical_name: string; replaced: boolean }) => ({
    definition: { ...definition, physical_name },
    write,
    replaced,
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

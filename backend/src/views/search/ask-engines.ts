import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { messageOf } from "../../lib/message-of";
import { hasMeilisearch, INDEX_OF } from "../../workflows/search/engines";

/** How long a Meilisearch that did not answer is not asked again. */
const PAUSE_MS = 5000;

let askAgainAt = 0;

/**
 * Asks Meilisearch where there is one, and PostgreSQL when it doesn't answer: the shopper notices nothing. The log says
 * it once, at the first failure.
 */
export async function askEngines(
  container: MedusaContainer,
  queries: readonly Omit<SearchTypes.SearchQuery, "entity">[],
): Promise<SearchTypes.SearchResult[]> {
  const search = container.resolve(Modules.SEARCH);
  const of = (entity: string) => queries.map((query) => ({ ...query, entity }));
  if (hasMeilisearch() && Date.now() >= askAgainAt) {
    try {
      const results = await search.searchMany(of(INDEX_OF.meilisearch));
      askAgainAt = 0;
      return results;
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      if (askAgainAt === 0) logger.warn(`Meilisearch does not answer, PostgreSQL does: ${messageOf(error)}`);
      askAgainAt = Date.now() + PAUSE_MS;
    }
  }
  return search.searchMany(of(INDEX_OF.postgres));
}

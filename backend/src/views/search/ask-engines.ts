import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { messageOf } from "../../lib/message-of";
import { Recent } from "../../lib/recent";
import { hasMeilisearch, INDEX_OF } from "../../workflows/search/engines";
import { meilisearchChanges } from "../../workflows/search/write-search-changes";

/** How long a Meilisearch that did not answer is not asked again. */
const PAUSE_MS = 5000;
const BEHIND_KEPT_MS = 1000;
/** It takes a change within a second; one that waits for so long was retried by hand, or stands in a long line. */
const LATE_SECONDS = 30;

let askAgainAt = 0;
const behind = new Recent<string, boolean>(BEHIND_KEPT_MS);

/**
 * Asks Meilisearch where there is one, and PostgreSQL when it doesn't answer or misses a change: the shopper notices
 * nothing. The log says it once, at the first failure.
 */
export async function askEngines(
  container: MedusaContainer,
  queries: readonly Omit<SearchTypes.SearchQuery, "entity">[],
): Promise<SearchTypes.SearchResult[]> {
  const search = container.resolve(Modules.SEARCH);
  const of = (entity: string) => queries.map((query) => ({ ...query, entity }));
  const isAsked = hasMeilisearch() && Date.now() >= askAgainAt;
  const wasAway = askAgainAt > 0;
  // One tries whether it is back, the others don't wait for it.
  if (isAsked && wasAway) askAgainAt = Date.now() + PAUSE_MS;
  if (isAsked && !(await isBehind(container))) {
    try {
      const results = await search.searchMany(of(INDEX_OF.meilisearch));
      askAgainAt = 0;
      return results;
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      // A question that it refuses says nothing of the next one.
      if (isRefusal(error)) {
        askAgainAt = 0;
        logger.warn(`Meilisearch refuses a question, PostgreSQL answers: ${messageOf(error)}`);
      } else {
        if (!wasAway) logger.warn(`Meilisearch does not answer, PostgreSQL does: ${messageOf(error)}`);
        askAgainAt = Date.now() + PAUSE_MS;
      }
    }
  }
  return search.searchMany(of(INDEX_OF.postgres));
}

/** There are changes that it did not take, away or with a full disk, or takes too long for. */
function isBehind(container: MedusaContainer): Promise<boolean> {
  return behind.get(meilisearchChanges.topic, async () => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const missed = await knex("outbox")
      .where({ topic: meilisearchChanges.topic, done_at: null })
      .where((late) =>
        late.whereNotNull("last_error").orWhereRaw(`created_at < now() - interval '${LATE_SECONDS} seconds'`),
      )
      .first("id");
    return missed !== undefined;
  });
}

function isRefusal(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("response" in error)) return false;
  const { response } = error;
  return response instanceof Response && response.status === 400;
}

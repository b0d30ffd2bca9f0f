import { container } from "@medusajs/framework";
import type { SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  listingsByKind,
  listingsChangedSince,
  readSearchDocuments,
} from "../modules/listing/search/read-search-documents";
import { putInLane, searchChanges } from "../workflows/search/write-search-changes";

const BATCH = 500;

/**
 * Fills a new index; the second pass brings in what changed while the first one ran. After a crash it begins anew: where
 * the last one stood, its kind or its title may have changed.
 */
export async function* seedCatalog({
  catchup,
}: SearchTypes.SearchSeedContext): AsyncGenerator<SearchTypes.SearchMutation[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const listings = catchup ? await listingsChangedSince(knex, catchup.since) : await listingsByKind(knex);
  for (let at = 0; at < listings.length; at += BATCH) {
    const ids = listings.slice(at, at + BATCH);
    const documents = await readSearchDocuments(knex, ids);
    const gone = withoutDocument(ids, documents);
    if (gone.length > 0) yield [{ action: "delete", filters: { id: gone } }];
    yield [{ action: "upsert", documents }];
  }
  // What the worker wrote between the reading and the writing of these was newer.
  if (catchup) await putInLane(container, searchChanges.topic, listings);
}

function withoutDocument(ids: readonly string[], documents: readonly SearchTypes.SearchDocument[]): string[] {
  const there = new Set(documents.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}

import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSearchDocuments } from "../../modules/listing/search/read-search-documents";
import type { OutboxHandler } from "../../modules/outbox/handlers";
import { keepsPages, keptPages } from "../outbox/refresh-kept-pages";
import { type EngineName, hasMeilisearch, type LiveIndex, liveIndexes } from "./engines";

/** Listings of which something changed that shows in a search; put by triggers. */
export const searchChanges: OutboxHandler = {
  topic: "search",
  batch: 500,
  lease_seconds: 60,
  keep_done: false,
  async handle(container, rows) {
    const ids = rows.map(({ key }) => key);
    // Lanes of their own: a Meilisearch or a storefront that is away holds up nothing else.
    if (hasMeilisearch()) await putInLane(container, meilisearchChanges.topic, ids);
    if (keepsPages()) await putInLane(container, keptPages.topic, ids);
    await writeListings(container, "postgres", ids);
  },
};

export const meilisearchChanges: OutboxHandler = {
  topic: "search_meilisearch",
  batch: 500,
  lease_seconds: 120,
  keep_done: false,
  async handle(container, rows) {
    await writeListings(
      container,
      "meilisearch",
      rows.map(({ key }) => key),
    );
  },
};

/**
 * Brings an engine's indexes to what is true of these listings now: those on sale are written, the others taken out.
 * @throws Error when the engine did not take them
 */
async function writeListings(
  container: MedusaContainer,
  engine: EngineName,
  ids: readonly string[],
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const documents = await readSearchDocuments(knex, ids);
  const there = new Set(documents.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  for (const index of await liveIndexes(container, engine)) {
    const written = writeTo(index, documents, gone);
    // One that was replaced may be gone by now, or be laid out otherwise.
    await (index.replaced ? written.catch(() => {}) : written);
  }
}

async function writeTo(
  { definition, write }: LiveIndex,
  documents: SearchTypes.SearchDocument[],
  gone: string[],
): Promise<void> {
  const index = definition.physical_name;
  const tasks = [
    ...(documents.length > 0 ? [await write.upsertDocuments({ index, definition, documents })] : []),
    ...(gone.length > 0 ? [await write.deleteDocuments({ index, filters: { id: gone } })] : []),
  ];
  const failed = tasks.find(({ status }) => status === "failed");
  if (failed) throw new Error(`The search index ${index} did not take it: ${failed.error?.message}`);
}

/** Has the worker bring these listings to what is true of them when it takes them up. */
export async function putInLane(
  container: MedusaContainer,
  topic: string,
  ids: readonly string[],
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await knex.raw(`SELECT outbox_put(?, id) FROM (SELECT unnest(?::text[]) AS id ORDER BY 1) put`, [
    topic,
    [...ids],
  ]);
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { messageOf } from "../lib/message-of";
import { allSearchDocuments } from "../modules/listing/search/read-search-documents";
import { type EngineName, hasMeilisearch, INDEX_OF } from "./search/engines";
import { meilisearchChanges, putInLane, searchChanges } from "./search/write-search-changes";

export type SearchComparison = {
  engine: EngineName;
  /** Documents there should be. */
  compared: number;
  /** Absent or different in the index, and to be written anew. */
  mended: number;
  /** Right but for what was sold since, and to be written anew. */
  refreshed: number;
  /** In the index without being on sale, and to be taken out. */
  removed: number;
  /** Why the engine could not be compared; null when it was. */
  failed: string | null;
};

const BATCH = 500;

const LANES = { postgres: searchChanges.topic, meilisearch: meilisearchChanges.topic };

const compareSearchIndexesStep = createStep("compare-search-indexes", async (_: void, { container }) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const engines: EngineName[] = hasMeilisearch() ? ["postgres", "meilisearch"] : ["postgres"];
  const comparisons: SearchComparison[] = [];
  for (const engine of engines) {
    const comparison = await compareSearchIndex(container, engine);
    const { compared, mended, refreshed, removed, failed } = comparison;
    const sentence = failed
      ? `Search index in ${engine} could not be compared: ${failed}`
      : `Search index in ${engine}: ${compared} compared, ${mended} mended, ${refreshed} refreshed, ${removed} removed.`;
    if (failed || mended + removed > 0) logger.warn(sentence);
    else logger.info(sentence);
    comparisons.push(comparison);
  }
  return new StepResponse(comparisons);
});

/** Compares each search index with the shop, id by id, and mends what differs: what events told should never differ. */
export const compareSearchIndexesWorkflow = createWorkflow(
  "compare-search-indexes",
  () => new WorkflowResponse(compareSearchIndexesStep()),
);

/**
 * The worker mends what differs, so that it alone writes: what it reads then is true then, and no older truth is put over
 * a newer one. An engine that doesn't answer is told of as `failed`.
 */
export async function compareSearchIndex(
  container: MedusaContainer,
  engine: EngineName,
): Promise<SearchComparison> {
  const result: SearchComparison = { engine, compared: 0, mended: 0, refreshed: 0, removed: 0, failed: null };
  try {
    const right = new Set<string>();
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    for await (const documents of allSearchDocuments(knex, BATCH)) {
      const ids = documents.map(({ id }) => id);
      const held = await heldOf(container, engine, { id: ids });
      const wrong = documents.filter(({ id, fingerprint }) => held.get(id)?.fingerprint !== fingerprint);
      const stale = documents.filter(
        ({ id, fingerprint, sold }) =>
          held.get(id)?.fingerprint === fingerprint && held.get(id)?.sold !== sold,
      );
      if (wrong.length + stale.length > 0)
        await putInLane(
          container,
          LANES[engine],
          [...wrong, ...stale].map(({ id }) => id),
        );
      for (const id of ids) right.add(id);
      result.compared += documents.length;
      result.mended += wrong.length;
      result.refreshed += stale.length;
    }
    const stray = (await allIds(container, engine)).filter((id) => !right.has(id));
    await putInLane(container, LANES[engine], stray);
    result.removed = stray.length;
  } catch (error) {
    result.failed = messageOf(error);
  }
  return result;
}

async function heldOf(
  container: MedusaContainer,
  engine: EngineName,
  filters: { id: string[] },
): Promise<Map<string, Record<string, unknown>>> {
  const { hits } = await container.resolve(Modules.SEARCH).search({
    entity: INDEX_OF[engine],
    fields: ["fingerprint", "sold"],
    filters,
    pagination: { take: BATCH },
  });
  return new Map(hits.map(({ id, document }) => [id, document]));
}

async function allIds(container: MedusaContainer, engine: EngineName): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const { hits } = await container.resolve(Modules.SEARCH).search({
      entity: INDEX_OF[engine],
      fields: ["id"],
      pagination: { skip: ids.length, take: 5000, order: { published_at: "ASC" } },
    });
    ids.push(...hits.map(({ id }) => id));
    if (hits.length < 5000) return ids;
  }
}

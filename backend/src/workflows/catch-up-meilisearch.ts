import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { engineOf, hasMeilisearch, INDEX_OF, liveIndexes } from "./search/engines";

const DUE_AGAIN = `
  UPDATE outbox SET next_attempt_at = now(), attempts = 0, set_aside_at = NULL, updated_at = now()
   WHERE topic = 'search_meilisearch' AND lease_id IS NULL AND (attempts > 0 OR set_aside_at IS NOT NULL)`;

const catchUpMeilisearchStep = createStep("catch-up-meilisearch", async (_: void, { container }) => {
  if (!hasMeilisearch()) return new StepResponse({ due: 0 });
  const there = await heldIndexes(container).catch(() => null);
  if (there === null) return new StepResponse({ due: 0 });
  const live = (await liveIndexes(container, "meilisearch")).filter(({ replaced }) => !replaced);
  if (live.length > 0 && !live.some(({ definition }) => there.includes(definition.physical_name))) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn("Meilisearch came back without its index, which is filled anew.");
    await container.resolve(Modules.SEARCH).reindex({ index: INDEX_OF.meilisearch, strategy: "swap" });
  }
  const { rowCount } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(DUE_AGAIN);
  return new StepResponse({ due: Number(rowCount) });
});

async function heldIndexes(container: MedusaContainer): Promise<string[]> {
  const indexes = await engineOf(container, "meilisearch").listIndexes();
  return indexes.map(({ name }) => name);
}

/**
 * A Meilisearch that was away, however long, gets at once what it missed when it answers again; one that comes back
 * without its data, all of it. Until then PostgreSQL answers.
 */
export const catchUpMeilisearchWorkflow = createWorkflow(
  "catch-up-meilisearch",
  () => new WorkflowResponse(catchUpMeilisearchStep()),
);

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { hasMeilisearch, INDEX_OF } from "./search/engines";

const DUE_AGAIN = `
  UPDATE outbox SET next_attempt_at = now(), attempts = 0, set_aside_at = NULL, updated_at = now()
   WHERE topic = 'search_meilisearch' AND lease_id IS NULL AND (attempts > 0 OR set_aside_at IS NOT NULL)`;

const catchUpMeilisearchStep = createStep("catch-up-meilisearch", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const waiting = await knex("outbox")
    .where({ topic: "search_meilisearch" })
    .where("attempts", ">", 0)
    .first("id");
  if (!waiting || !hasMeilisearch()) return new StepResponse({ due: 0 });
  const answers = await container
    .resolve(Modules.SEARCH)
    .search({ entity: INDEX_OF.meilisearch, fields: ["id"], pagination: { take: 1 } })
    .then(
      () => true,
      () => false,
    );
  if (!answers) return new StepResponse({ due: 0 });
  const { rowCount } = await knex.raw(DUE_AGAIN);
  return new StepResponse({ due: Number(rowCount) });
});

/** A Meilisearch that was away, however long, gets at once what it missed when it answers again. */
export const catchUpMeilisearchWorkflow = createWorkflow(
  "catch-up-meilisearch",
  () => new WorkflowResponse(catchUpMeilisearchStep()),
);

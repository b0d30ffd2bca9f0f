import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";

const KEEP_DAYS = 90;

const purgeOutboxStep = createStep("purge-outbox", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rowCount } = await knex.raw(
    `DELETE FROM outbox WHERE id IN (
       SELECT id FROM outbox WHERE done_at < now() - make_interval(days => ?) LIMIT 10000)`,
    [KEEP_DAYS],
  );
  return new StepResponse({ purged: Number(rowCount) });
});

/** Forgets what was done long ago. Until then a row that is done keeps its fact from being put twice. */
export const purgeOutboxWorkflow = createWorkflow(
  "purge-outbox",
  () => new WorkflowResponse(purgeOutboxStep()),
);

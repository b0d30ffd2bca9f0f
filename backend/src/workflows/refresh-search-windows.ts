import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";

const BEGAN_OR_ENDED = `
  SELECT outbox_put('search', listing_id) FROM (
    SELECT listing_id FROM placement
     WHERE deleted_at IS NULL AND (starts_at BETWEEN :since AND now() OR ends_at BETWEEN :since AND now())
    UNION SELECT listing_id FROM catalog_entry WHERE deleted_at IS NULL AND sellable_until BETWEEN :since AND now()
    ORDER BY 1) passed`;

const refreshSearchWindowsStep = createStep(
  "refresh-search-windows",
  async ({ since }: { since: Date }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await knex.raw(BEGAN_OR_ENDED, { since });
    return new StepResponse({ passed: rows.length });
  },
);

/** What changes by the clock alone, without anybody writing: a placement begins or ends, a certificate runs out. */
export const refreshSearchWindowsWorkflow = createWorkflow(
  "refresh-search-windows",
  (input: { since: Date }) => {
    return new WorkflowResponse(refreshSearchWindowsStep(input));
  },
);

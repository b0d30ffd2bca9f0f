import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { runEach } from "../lib/run-each";
import { fulfilConsignmentStep } from "./steps/fulfil-consignment";

const fulfilConsignmentWorkflow = createWorkflow(
  "fulfil-consignment-again",
  (input: { consignment_id: string }) => new WorkflowResponse(fulfilConsignmentStep(input)),
);

/** Taking one puts it at the end of the line, so that one that fails doesn't hold up the others. */
const UNFINISHED = `
  UPDATE consignment SET updated_at = now()
   WHERE id IN (
     SELECT id FROM consignment
      WHERE status IN ('shipped', 'delivered', 'completed', 'returned') AND fulfillment_id IS NULL
        AND updated_at < now() - interval '1 minute' AND deleted_at IS NULL
      ORDER BY updated_at LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

const finishShipmentsStep = createStep("finish-shipments", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const unfinished: { id: string }[] = (await knex.raw(UNFINISHED)).rows;
  await runEach(
    container,
    "fulfilment of consignment",
    unfinished,
    ({ id }) => id,
    ({ id }) => fulfilConsignmentWorkflow(container).run({ input: { consignment_id: id } }),
  );
  return new StepResponse({ unfinished: unfinished.length });
});

/** Writes shipped parcels into Medusa's records where a crash came in between. Their goods have left the stock. */
export const finishShipmentsWorkflow = createWorkflow(
  "finish-shipments",
  () => new WorkflowResponse(finishShipmentsStep()),
);

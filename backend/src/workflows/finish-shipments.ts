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

const finishShipmentsStep = createStep("finish-shipments", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const unfinished: { id: string }[] = await knex("consignment")
    .whereIn("status", ["shipped", "delivered", "completed"])
    .whereNull("fulfillment_id")
    .where("updated_at", "<", new Date(Date.now() - 60_000))
    .limit(50)
    .select("id");
  await runEach(
    container,
    "fulfilment of consignment",
    unfinished,
    ({ id }) => id,
    ({ id }) => fulfilConsignmentWorkflow(container).run({ input: { consignment_id: id } }),
  );
  return new StepResponse({ unfinished: unfinished.length });
});

/** Takes the goods of shipped parcels out of stock where a crash came in between. */
export const finishShipmentsWorkflow = createWorkflow(
  "finish-shipments",
  () => new WorkflowResponse(finishShipmentsStep()),
);

import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { runEach } from "../lib/run-each";
import { executeRefundWorkflow } from "./execute-refund";

/** Each is claimed one by one when its turn comes. */
const DUE = `
  SELECT id FROM refund_request
   WHERE (state IN ('approved', 'sent') OR (state = 'done' AND mirrored_at IS NULL))
     AND (next_try_at IS NULL OR next_try_at <= now())
   ORDER BY next_try_at NULLS FIRST LIMIT 20`;

const executeRefundsStep = createStep("execute-refunds", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const due: { id: string }[] = (await knex.raw(DUE)).rows;
  await runEach(
    container,
    "refund",
    due,
    ({ id }) => id,
    ({ id }) => executeRefundWorkflow(container).run({ input: { refund_id: id } }),
  );
  return new StepResponse({ due: due.length });
});

/** Takes up approved refunds, and what a crash or a silent Stripe left half done. */
export const executeRefundsWorkflow = createWorkflow(
  "execute-refunds",
  () => new WorkflowResponse(executeRefundsStep()),
);

import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { ONE_STRIKE } from "../lib/clock";
import { runEach } from "../lib/run-each";
import { cancelUnpaidOrderWorkflow } from "./cancel-unpaid-order";

/** Taking one puts it at the end of the line: those that can't be cancelled don't hold up the others. */
const DUE = `
  UPDATE order_payment SET updated_at = now()
   WHERE id IN (
     SELECT id FROM order_payment
      WHERE state = 'awaiting' AND pay_before <= now() AND updated_at < now() - ${ONE_STRIKE}
      ORDER BY updated_at LIMIT 50 FOR UPDATE SKIP LOCKED)
  RETURNING order_id`;

const expireUnpaidOrdersStep = createStep("expire-unpaid-orders", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const due: { order_id: string }[] = (await knex.raw(DUE)).rows;
  await runEach(
    container,
    "expiry of order",
    due,
    ({ order_id }) => order_id,
    ({ order_id }) => cancelUnpaidOrderWorkflow(container).run({ input: { order_id, reason: "deadline" } }),
  );
  return new StepResponse({ due: due.length });
});

/** Past their deadline, unpaid orders are cancelled and their goods are on sale again. */
export const expireUnpaidOrdersWorkflow = createWorkflow(
  "expire-unpaid-orders",
  () => new WorkflowResponse(expireUnpaidOrdersStep()),
);

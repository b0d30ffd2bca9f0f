import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { runEach } from "../lib/run-each";
import { cancelUnpaidOrderWorkflow } from "./cancel-unpaid-order";

const expireUnpaidOrdersStep = createStep("expire-unpaid-orders", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const due: { order_id: string }[] = await knex("order_payment")
    .where({ state: "awaiting" })
    .where("pay_before", "<=", new Date())
    .orderBy("pay_before")
    .limit(50)
    .select("order_id");
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

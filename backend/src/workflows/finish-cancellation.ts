import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { moveConsignments } from "../modules/consignment/move-consignments";
import { askAboutLateMoneyStep } from "./steps/ask-about-late-money";
import { closeAttemptsStep } from "./steps/close-attempts";
import { markOrderSettledStep } from "./steps/mark-order-settled";

export type FinishCancellationInput = { order_id: string; reason: "deadline" | "shopper" };

const cancelMedusaOrderStep = createStep(
  "cancel-medusa-order",
  async ({ order_id }: FinishCancellationInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const order = await knex("order").where({ id: order_id }).first("canceled_at");
    if (!order || order.canceled_at) return new StepResponse({ order_id });
    const orders = container.resolve(Modules.ORDER);
    // Medusa's workflow was cut short in the middle: it refuses an order on which its own change is still open.
    const open = await orders.listOrderChanges({ order_id, status: ["pending", "requested"] });
    if (open.length > 0) await orders.cancelOrderChange(open.map(({ id }) => id));
    await cancelOrderWorkflow(container).run({ input: { order_id } });
    return new StepResponse({ order_id });
  },
);

const cancelConsignmentsStep = createStep(
  "cancel-consignments",
  async ({ order_id, reason }: FinishCancellationInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const actor = reason === "shopper" ? ("buyer" as const) : ("system" as const);
    const actor_label = reason === "shopper" ? "Pembeli" : "Sistem";
    const moved = await knex.transaction((trx) =>
      moveConsignments(trx, { transition: "cancel", actor, actor_label, where: { order_id } }),
    );
    return new StepResponse({ moved });
  },
);

/** What follows from a claimed cancellation: stock back, parcels cancelled. May be repeated. */
export const finishCancellationWorkflow = createWorkflow(
  "finish-cancellation",
  (input: FinishCancellationInput) => {
    // Once more: a page may have been opened between the first closing and the claim.
    closeAttemptsStep(input);
    cancelMedusaOrderStep(input);
    cancelConsignmentsStep(input);
    markOrderSettledStep(input);
    askAboutLateMoneyStep(input);
    return new WorkflowResponse(input);
  },
);

import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/** Nothing is left to do for this order's payment or cancellation. */
export const markOrderSettledStep = createStep(
  "mark-order-settled",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const now = new Date();
    await knex("order_payment")
      .where({ order_id, settled_at: null })
      .update({ settled_at: now, updated_at: now });
    return new StepResponse({ order_id });
  },
);

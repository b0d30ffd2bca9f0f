import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { OrderPaymentRow } from "../../modules/payment-inbox/read-payments";

/** Nothing is left to do for this order's payment. */
export const markOrderSettledStep = createStep(
  "mark-order-settled",
  async ({ order_id }: { order_id: string }, { container }) => {
    await markOrderSettled(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), order_id, ["paid"]);
    return new StepResponse({ order_id });
  },
);

/** @param states in which what was done is all there is to do: the order may have moved on meanwhile */
export async function markOrderSettled(
  knex: Knex,
  order_id: string,
  states: readonly OrderPaymentRow["state"][],
): Promise<void> {
  const now = new Date();
  await knex("order_payment")
    .where({ order_id, settled_at: null })
    .whereIn("state", [...states])
    .update({ settled_at: now, updated_at: now });
}

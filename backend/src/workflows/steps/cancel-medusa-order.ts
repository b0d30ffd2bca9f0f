import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";

/** Cancels Medusa's order, which gives its stock back. May be repeated, also where a run was cut short. */
export async function cancelMedusaOrder(container: MedusaContainer, order_id: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const order = await knex("order").where({ id: order_id }).first("canceled_at");
  if (!order || order.canceled_at) return;
  const orders = container.resolve(Modules.ORDER);
  // Medusa's workflow was cut short in the middle: it refuses an order on which its own change is still open.
  const open = await orders.listOrderChanges({ order_id, status: ["pending", "requested"] });
  if (open.length > 0) await orders.cancelOrderChange(open.map(({ id }) => id));
  await cancelOrderWorkflow(container).run({ input: { order_id } });
}

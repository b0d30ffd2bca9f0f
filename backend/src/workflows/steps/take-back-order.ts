import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { freeCart } from "../../lib/free-cart";
import { cancelMedusaOrder } from "./cancel-medusa-order";

/**
 * Undoes a placement that broke half-way. When the step that reserves stock fails while the steps beside it still run,
 * Medusa's workflow engine may stop ("Updating Status from ok to temp_failure is not allowed") without compensating: the
 * order stands without its stock, the cart is closed. May be repeated.
 */
export async function takeBackOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await cancelMedusaOrder(container, orderId);

  const ties: { cart_id: string }[] = await knex("order_cart").where({ order_id: orderId, deleted_at: null });
  for (const { cart_id } of ties) {
    await knex.transaction(async (trx) => {
      await trx("order_cart").where({ order_id: orderId, cart_id }).delete();
      await freeCart(trx, cart_id);
    });
  }
}

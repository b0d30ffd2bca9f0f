import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelMedusaOrder } from "./cancel-medusa-order";

/**
 * Undoes a placement that broke half-way. When the step that reserves stock fails while the steps beside it still run,
 * Medusa's workflow engine may stop ("Updating Status from ok to temp_failure is not allowed") without compensating: the
 * order stands without its stock, the cart is closed and its lock is held. May be repeated.
 */
export async function takeBackOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await cancelMedusaOrder(container, orderId);

  const links: { cart_id: string }[] = await knex("order_cart").where({
    order_id: orderId,
    deleted_at: null,
  });
  for (const { cart_id } of links) {
    await knex("order_cart").where({ order_id: orderId, cart_id }).delete();
    await freeCart(container, cart_id);
  }
}

/**
 * Lets a cart be ordered that is closed and has no order. Medusa closes a cart and ties it to its order side by side: a
 * crash in between may leave one without the other.
 */
export async function reopenCart(container: MedusaContainer, cartId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const closed = await knex("cart").where({ id: cartId }).whereNotNull("completed_at").first("id");
  if (closed) await freeCart(container, cartId);
}

async function freeCart(container: MedusaContainer, cart_id: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await knex.transaction(async (trx) => {
    const sold = await trx("order_payment").where({ cart_id }).first("id");
    if (sold) return;
    // Its payment collection went with the order: the next attempt makes its own.
    await trx("cart_payment_collection").where({ cart_id }).delete();
    await trx("cart").where({ id: cart_id }).update({ completed_at: null });
  });
  await container.resolve(Modules.LOCKING).release(cart_id);
}

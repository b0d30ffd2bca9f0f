import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Lets a cart be ordered of which a crash left half an order. Medusa closes a cart, ties it to its order, and ties that
 * to the payment, all at once: any of the three may be missing. For whoever holds the cart's lock.
 */
export async function reopenCart(container: MedusaContainer, cartId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT 1 FROM cart c
      WHERE c.id = ? AND NOT EXISTS (SELECT 1 FROM order_cart t WHERE t.cart_id = c.id AND t.deleted_at IS NULL)
        AND (c.completed_at IS NOT NULL OR EXISTS (
              SELECT 1 FROM cart_payment_collection p JOIN order_payment_collection o USING (payment_collection_id)
               WHERE p.cart_id = c.id AND o.deleted_at IS NULL))`,
    [cartId],
  );
  if (rows.length === 0) return;
  await knex.transaction((trx) => freeCart(trx, cartId));
}

/** Opens it again, unless its order is in our books. */
export async function freeCart(trx: Knex, cart_id: string): Promise<void> {
  const sold = await trx("order_payment").where({ cart_id }).first("id");
  if (sold) return;
  // Its payment collection went with the order: the next attempt makes its own.
  await trx("cart_payment_collection").where({ cart_id }).delete();
  await trx("cart").where({ id: cart_id }).update({ completed_at: null });
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Ties of a cart to a payment that is no more, and all but the last of those that are: Medusa reads no cart with two. */
const STRAY_TIES = `
  DELETE FROM cart_payment_collection t
   WHERE t.cart_id = ? AND (
         NOT EXISTS (SELECT 1 FROM payment_collection p WHERE p.id = t.payment_collection_id AND p.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM cart_payment_collection l
                   JOIN payment_collection p ON p.id = l.payment_collection_id AND p.deleted_at IS NULL
                  WHERE l.cart_id = t.cart_id AND l.deleted_at IS NULL AND (l.created_at, l.id) > (t.created_at, t.id)))`;

/**
 * Lets a cart be ordered of which a crash left half an order, or half a payment. Medusa closes a cart, ties it to its
 * order, and ties that to the payment, all at once: any of the three may be missing. For whoever holds the cart's lock.
 */
export async function reopenCart(container: MedusaContainer, cartId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await knex.raw(STRAY_TIES, [cartId]);
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

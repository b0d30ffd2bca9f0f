import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ORDER_PARTS } from "./order-parts";

/**
 * Does the order stand, tied to its cart and its payment, with all of its stock reserved, and has no other one come of
 * its cart? A placement that broke half-way leaves one that isn't.
 */
export async function isOrderWhole(container: MedusaContainer, orderId: string): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT o.canceled_at IS NULL
            AND EXISTS (SELECT 1 FROM order_cart l WHERE l.order_id = o.id AND l.deleted_at IS NULL)
            AND EXISTS (SELECT 1 FROM order_payment_collection p WHERE p.order_id = o.id AND p.deleted_at IS NULL)
            AND NOT EXISTS (
              SELECT 1 FROM order_cart l JOIN order_payment p ON p.cart_id = l.cart_id AND p.order_id <> o.id
               WHERE l.order_id = o.id AND l.deleted_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM (${ORDER_PARTS}) parts WHERE needed > reserved) AS whole
       FROM "order" o WHERE o.id = ? AND o.deleted_at IS NULL`,
    [orderId, orderId],
  );
  return (rows as { whole: boolean }[])[0]?.whole ?? false;
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The order that a cart became, or null. */
export async function findOrderOfCart(container: MedusaContainer, cartId: string): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT l.order_id FROM order_cart l JOIN cart c ON c.id = l.cart_id AND c.completed_at IS NOT NULL
      WHERE l.cart_id = ? AND l.deleted_at IS NULL`,
    [cartId],
  );
  return (rows as { order_id: string }[])[0]?.order_id ?? null;
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The order that a cart became, or null. */
export async function findOrderOfCart(container: MedusaContainer, cartId: string): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const link = await knex("order_cart").where({ cart_id: cartId, deleted_at: null }).first("order_id");
  return link?.order_id ?? null;
}

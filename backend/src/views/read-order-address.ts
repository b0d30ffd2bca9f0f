import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { AddressView, CheckoutAddressInput } from "../contract/checkout";
import { toAddressView } from "./cart-view";

/** Where an order goes. Personal data: who shows it to staff logs the look. @throws Error when there is none */
export async function readOrderAddress(container: MedusaContainer, orderId: string): Promise<AddressView> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT a.metadata->'input' AS input FROM "order" o JOIN order_address a ON a.id = o.shipping_address_id
      WHERE o.id = ?`,
    [orderId],
  );
  const input = (rows as { input: CheckoutAddressInput | null }[])[0]?.input;
  if (!input) throw new Error(`Order ${orderId} has no address.`);
  return toAddressView(input);
}

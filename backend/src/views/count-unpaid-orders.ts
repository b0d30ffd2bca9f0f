import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type Buyer, IS_BUYER } from "./read-lately-bought";

const UNPAID = `
  SELECT count(*)::int AS unpaid
    FROM order_payment p
    JOIN "order" o ON o.id = p.order_id
    LEFT JOIN order_address a ON a.id = o.shipping_address_id
   WHERE p.state = 'awaiting' AND p.pay_before > now() AND ${IS_BUYER}`;

/** Orders that wait for this buyer's money. */
export async function countUnpaidOrders(
  container: MedusaContainer,
  { email, phone }: Buyer,
): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(UNPAID, { email, phone });
  return (rows as { unpaid: number }[])[0]?.unpaid ?? 0;
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CAP_HOURS } from "../domain/quantity-cap";

type Buyer = { email: string; phone: string };

/** An order's buyer, known by either address or phone. */
const IS_BUYER = "(lower(o.email) = lower(:email) OR a.phone = :phone)";

const BOUGHT = `
  SELECT i.listing_id, sum(i.quantity)::int AS quantity
    FROM consignment c
    JOIN consignment_item i ON i.consignment_id = c.id AND i.deleted_at IS NULL
    JOIN "order" o ON o.id = c.order_id
    LEFT JOIN order_address a ON a.id = o.shipping_address_id
   WHERE c.created_at > now() - make_interval(hours => :hours)
     AND c.status <> 'cancelled' AND c.deleted_at IS NULL
     AND i.listing_id = ANY(CAST(:listings AS text[]))
     AND ${IS_BUYER}
   GROUP BY i.listing_id`;

/** Units per listing that a buyer, known by either address or phone, has ordered within the hours that a cap counts. */
export async function readLatelyBought(
  container: MedusaContainer,
  { email, phone }: Buyer,
  listings: readonly string[],
): Promise<Map<string, number>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(BOUGHT, { hours: CAP_HOURS, listings: [...listings], email, phone });
  return new Map(
    (rows as { listing_id: string; quantity: number }[]).map((row) => [row.listing_id, row.quantity]),
  );
}

import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type Unpaid = { of_buyer: number; of_network: number };

const WAITING = `p.state = 'awaiting' AND p.pay_before > now()`;
const UNPAID = `
  SELECT (SELECT count(*)::int FROM order_payment p JOIN "order" o ON o.id = p.order_id
           WHERE ${WAITING} AND lower(o.email) = lower(:email)) AS of_buyer,
         (SELECT count(*)::int FROM order_payment p WHERE ${WAITING} AND p.network = :network) AS of_network`;

/**
 * Orders that wait for money: of a buyer, known by e-mail, and of a network. Not by phone: others know it, and could fill
 * its owner's allowance, while whoever means harm invents another.
 */
export async function countUnpaidOrders(
  container: MedusaContainer,
  asked: { email: string; network: string | null },
): Promise<Unpaid> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw<{ rows: Unpaid[] }>(UNPAID, asked);
  return rows[0] ?? { of_buyer: 0, of_network: 0 };
}

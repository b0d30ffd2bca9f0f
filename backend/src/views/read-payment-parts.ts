import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PaymentPart } from "../domain/ledger-settlement";
import { rupiah } from "../domain/rupiah";

type Row = {
  facility_id: string;
  order_id: string;
  order_display_id: number;
  consignment_id: string;
  consignment_number: string;
  weight: string;
};

/** What each consignment of an order had in its payment, by number; also those that were cancelled since. */
export async function readPaymentParts(connection: Knex, orderId: string): Promise<PaymentPart[]> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `SELECT c.facility_id, c.order_id, c.order_display_id, c.id AS consignment_id, c.number AS consignment_number,
            c.shipping + coalesce(sum(i.unit_price::bigint * i.quantity), 0) AS weight
       FROM consignment c LEFT JOIN consignment_item i ON i.consignment_id = c.id
      WHERE c.order_id = ? AND c.deleted_at IS NULL
      GROUP BY c.id ORDER BY c.number`,
    [orderId],
  );
  return rows.map(({ facility_id, weight, ...order }) => ({
    facility_id,
    order,
    weight: rupiah(Number(weight)),
  }));
}

/** The order that a payment intent of Stripe's paid for; null when it is none of ours. */
export async function orderOfIntent(
  connection: Knex,
  paymentIntentId: string | null,
): Promise<string | null> {
  if (!paymentIntentId) return null;
  const attempt = await connection("payment_attempt")
    .where({ payment_intent_id: paymentIntentId })
    .first<{ order_id: string }>("order_id");
  return attempt?.order_id ?? null;
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";

type Attempt = { attempt_id: string; order_id: string };

/** The attempt's money is back with its buyer; so is the order's, where that was no other attempt's. */
export async function markRefunded(trx: Knex, { attempt_id, order_id }: Attempt): Promise<void> {
  const now = new Date();
  await trx("payment_attempt").where({ id: attempt_id }).update({ status: "refunded", updated_at: now });
  await trx("order_payment")
    .where({ order_id, state: "cancelled" })
    .update({ state: "refunded", updated_at: now });
}

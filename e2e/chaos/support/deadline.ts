import type { Knex } from "knex";

/** Puts the deadline of an unpaid order into the past; does nothing while the database is down. */
export async function passDeadline(database: Knex, order_id: string): Promise<void> {
  const waiting = database("order_payment").where({ order_id, state: "awaiting" });
  await waiting.update({ pay_before: new Date(Date.now() - 1000) }).catch(() => 0);
}

/** Whether the clock has cancelled the order and done what follows. False while the database is down. */
export async function hasExpired(database: Knex, order_id: string): Promise<boolean> {
  const expired = database("order_payment").where({ order_id, state: "cancelled" });
  const rows = await expired
    .whereNotNull("settled_at")
    .select("id")
    .catch(() => []);
  return rows.length > 0;
}

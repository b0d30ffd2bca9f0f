import type { Knex } from "@medusajs/framework/mikro-orm/knex";

type Attempt = { attempt_id: string; order_id: string };

/**
 * Writes down the payment page of an attempt, unless the attempt was given up or its order needs no money any more. A
 * cancellation that comes meanwhile waits for the end of this, and so finds the page that it has to close.
 * @returns why it isn't kept, null when it is
 */
export async function keepSession(
  knex: Knex,
  { attempt_id, order_id }: Attempt,
  { id, url }: { id: string; url: string },
): Promise<"order_not_payable" | "payment_under_way" | null> {
  return knex.transaction(async (trx) => {
    const payable = await trx("order_payment").where({ order_id, state: "awaiting" }).forShare().first("id");
    if (!payable) return "order_not_payable";
    const kept = await trx("payment_attempt")
      .where({ id: attempt_id, status: "open" })
      .update({ checkout_session_id: id, url, updated_at: new Date() });
    return kept > 0 ? null : "payment_under_way";
  });
}

/** Closes an attempt that has no page. */
export async function giveUpAttempt(knex: Knex, { attempt_id }: Pick<Attempt, "attempt_id">): Promise<void> {
  await knex("payment_attempt")
    .where({ id: attempt_id, status: "open" })
    .whereNull("checkout_session_id")
    .update({ status: "expired", updated_at: new Date() });
}

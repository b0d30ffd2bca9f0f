import type { Knex } from "@medusajs/framework/mikro-orm/knex";

type RefundTransferBegun = { id: string; officer_id: string; at: Date };

/** The latest time that an officer of finance went to the bank for a refund, whatever came of it. */
export async function findTransferBegun(
  knex: Knex,
  refundId: string,
): Promise<RefundTransferBegun | undefined> {
  return knex("refund_event")
    .where({ request_id: refundId, state: "transferring" })
    .orderBy("created_at", "desc")
    .first("id", "officer_id", "created_at as at");
}

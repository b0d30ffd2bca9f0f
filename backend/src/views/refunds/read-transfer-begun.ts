import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { TransferBegun } from "../../contract/common";
import type { RefundRow } from "../../modules/refund/read-refund";

/**
 * Since when a refund is being paid by bank transfer; null when it isn't.
 * @param named whether the viewer may read which officer of finance it is
 */
export async function readTransferBegun(
  connection: Knex,
  { id, state }: Pick<RefundRow, "id" | "state">,
  named: boolean,
): Promise<TransferBegun | null> {
  if (state !== "transferring") return null;
  const begun: { at: Date; by: string | null } | undefined = await connection("refund_event as e")
    .leftJoin("officer as o", "o.id", "e.officer_id")
    .where({ "e.request_id": id, "e.state": state })
    .orderBy("e.created_at", "desc")
    .first("e.created_at as at", "o.name as by");
  return begun ? { at: begun.at.toISOString(), by: named ? begun.by : null } : null;
}

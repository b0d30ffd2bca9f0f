import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { TransferBegun } from "../../contract/common";
import { findTransferBegun } from "../../modules/refund/find-transfer-begun";
import type { RefundRow } from "../../modules/refund/read-refund";

/**
 * Since when a refund is being paid by bank transfer; null when it isn't.
 * @param viewer `decides`: may read which officer of finance it is
 */
export async function readTransferBegun(
  connection: Knex,
  { id, state }: Pick<RefundRow, "id" | "state">,
  viewer: { officer_id: string; decides: boolean },
): Promise<TransferBegun | null> {
  if (state !== "transferring") return null;
  const begun = await findTransferBegun(connection, id);
  if (!begun) return null;
  const officer: { name: string } | undefined = await connection("officer")
    .where({ id: begun.officer_id })
    .first("name");
  return {
    id: begun.id,
    at: begun.at.toISOString(),
    by: viewer.decides ? (officer?.name ?? null) : null,
    is_mine: begun.officer_id === viewer.officer_id,
  };
}

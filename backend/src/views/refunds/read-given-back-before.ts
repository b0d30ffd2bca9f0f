import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { RefundDetail } from "../../contract/refund";
import { fittingRefund } from "../../domain/refund";
import type { RefundRow } from "../../modules/refund/read-refund";
import { FINDING_LEFT, OF_COUNTING_MONEY } from "../refund-findings";

/** As far as Stripe has told, for whoever is to decide; the worker asks Stripe itself. */
export async function readGivenBackBefore(
  connection: Knex,
  { order_id, state, amount }: Pick<RefundRow, "order_id" | "state" | "amount">,
): Promise<RefundDetail["given_back_before"]> {
  if (state !== "requested" && state !== "failed" && state !== "transferring") return null;
  const { rows } = await connection.raw<{ rows: { left: number; made_at: Date }[] }>(
    `SELECT ${FINDING_LEFT}::float8 AS left, coalesce(f.made_at, f.found_at) AS made_at
       FROM payment_finding f
      WHERE f.order_id = ? AND f.kind = 'refund_at_stripe' AND ${OF_COUNTING_MONEY}
      ORDER BY made_at DESC, f.id`,
    [order_id],
  );
  const fitting = fittingRefund(rows, amount);
  return fitting ? { amount: fitting.left, made_at: fitting.made_at.toISOString() } : null;
}

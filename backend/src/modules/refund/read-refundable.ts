import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moneyLeft, type RefundableConsignment, refundableQuantity } from "../../domain/refund";
import { rupiah } from "../../domain/rupiah";

export type RefundableLineRow = {
  id: string;
  order_line_item_id: string;
  variant_id: string;
  quantity: number;
  unit_price: number;
  refunded_quantity: number;
  refunded_amount: number;
  has_open_refund: boolean;
};

/** A consignment's lines with what was asked back of each; declined requests count for nothing. */
const LINES = `
  SELECT i.id, i.order_line_item_id, i.variant_id, i.quantity, i.unit_price,
         coalesce(sum(f.quantity) FILTER (WHERE r.state <> 'declined' AND r.kind <> 'allowance'), 0)::int
           AS refunded_quantity,
         coalesce(sum(f.amount) FILTER (WHERE r.state <> 'declined'), 0)::float8 AS refunded_amount,
         coalesce(bool_or(r.state IN ('requested', 'approved', 'sent', 'failed', 'transferring')), false) AS has_open_refund
    FROM consignment_item i
    LEFT JOIN refund_item f ON f.consignment_item_id = i.id
    LEFT JOIN refund_request r ON r.id = f.request_id
   WHERE i.consignment_id = ?
   GROUP BY i.id ORDER BY i.id`;

export async function readRefundableLines(knex: Knex, consignmentId: string): Promise<RefundableLineRow[]> {
  return (await knex.raw(LINES, [consignmentId])).rows;
}

export async function readRefundable(
  knex: Knex,
  consignment: { id: string; status: RefundableConsignment["status"]; shipping: number },
): Promise<RefundableConsignment & { rows: RefundableLineRow[] }> {
  const rows = await readRefundableLines(knex, consignment.id);
  const paidBack = await knex("refund_request")
    .where({ consignment_id: consignment.id })
    .where("shipping", ">", 0)
    .whereNot({ state: "declined" })
    .first("id");
  return {
    status: consignment.status,
    shipping: rupiah(consignment.shipping),
    shipping_refunded: paidBack !== undefined,
    lines: rows.map((row) => ({
      ...row,
      unit_price: rupiah(row.unit_price),
      refunded_amount: rupiah(row.refunded_amount),
    })),
    rows,
  };
}

/** Everything that may still be asked back, with the money that is left of each line. */
export function allThatIsLeft(
  consignment: RefundableConsignment,
): { item_id: string; quantity: number; amount: number }[] {
  return consignment.lines
    .map((line) => ({ item_id: line.id, quantity: refundableQuantity(line), amount: moneyLeft(line) }))
    .filter(({ quantity }) => quantity > 0);
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { RefundableView, RefundItemView, RefundView } from "../../contract/refund";
import { refundKindsOf } from "../../domain/refund";
import { allThatIsLeft, readRefundable } from "../../modules/refund/read-refundable";
import type { RefundRow } from "../../modules/refund/read-refund";
import type { ConsignmentRecord } from "../read-consignments";

/** A refund's lines as JSON, under the alias "r" of its request. */
export const REFUND_ITEMS = `
  (SELECT json_agg(json_build_object('item_id', i.id, 'title', i.title, 'options', i.options, 'quantity', f.quantity,
                                     'unit_price', i.unit_price, 'amount', f.amount) ORDER BY f.id)
     FROM refund_item f JOIN consignment_item i ON i.id = f.consignment_item_id WHERE f.request_id = r.id)`;

export type RefundWithItems = RefundRow & { items: RefundItemView[] };

/** Refunds of consignments, the newest first. */
export async function readRefundsOf(
  knex: Knex,
  where: { consignment_id: string } | { order_id: string },
): Promise<RefundWithItems[]> {
  return knex("refund_request as r")
    .where(where)
    .orderBy("r.created_at", "desc")
    .orderBy("r.id")
    .select("r.*", knex.raw(`${REFUND_ITEMS} AS items`));
}

export function toRefundView(row: RefundWithItems): RefundView {
  const { id, kind, reason, restock, items, shipping, amount, decline_reason } = row;
  return {
    ...{ id, kind, status: row.state, reason, restock, items, shipping, amount, decline_reason },
    requested_at: row.created_at.toISOString(),
    requested_by: row.requested_by_label,
    decided_at: row.decided_at?.toISOString() ?? null,
    decided_by: row.decided_by_label,
    sent_at: row.sent_at?.toISOString() ?? null,
    done_at: row.done_at?.toISOString() ?? null,
    paid_by_transfer: row.transfer_reference !== null,
  };
}

/** What a facility may still ask back of its consignment; null when nothing. */
export async function readRefundableView(
  knex: Knex,
  consignment: ConsignmentRecord,
): Promise<RefundableView | null> {
  const kinds = refundKindsOf(consignment.status);
  if (kinds.length === 0) return null;
  const refundable = await readRefundable(knex, consignment);
  const items = allThatIsLeft(refundable);
  if (items.length === 0) return null;
  const isOpen = refundable.lines.some((line) => line.has_open_refund);
  return {
    kinds: isOpen ? kinds.filter((kind) => kind !== "cancellation") : kinds,
    items,
    shipping: refundable.shipping_refunded ? 0 : refundable.shipping,
  };
}

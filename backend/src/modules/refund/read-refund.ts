import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { RefundKind, RefundState } from "../../domain/refund";

export type RefundRow = {
  id: string;
  consignment_id: string;
  consignment_number: string;
  order_id: string;
  order_display_id: number;
  facility_id: string;
  kind: RefundKind;
  state: RefundState;
  reason: string;
  restock: boolean;
  shipping: number;
  amount: number;
  return_request_id: string | null;
  requested_by: string;
  requested_by_label: string;
  decided_by: string | null;
  decided_by_label: string | null;
  decided_at: Date | null;
  decline_reason: string | null;
  attempt: number;
  tries: number;
  next_try_at: Date | null;
  payment_intent_id: string | null;
  stripe_refund_id: string | null;
  sent_at: Date | null;
  done_at: Date | null;
  failure: string | null;
  transfer_reference: string | null;
  transferred_by: string | null;
  mirrored_at: Date | null;
  created_at: Date;
};

export type RefundItemRow = {
  consignment_item_id: string;
  order_line_item_id: string;
  quantity: number;
  amount: number;
};

export async function findRefund(knex: Knex, id: string): Promise<RefundRow | undefined> {
  return knex<RefundRow>("refund_request").where({ id }).first();
}

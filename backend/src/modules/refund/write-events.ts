import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { RefundState } from "../../domain/refund";

export type NewRefundEvent = {
  request_id: string;
  state: RefundState;
  actor_label: string;
  officer_id?: string;
  note?: string | null;
};

export async function writeRefundEvent(trx: Knex, event: NewRefundEvent): Promise<void> {
  await trx("refund_event").insert({
    officer_id: null,
    note: null,
    ...event,
    id: generateEntityId("", "rfe"),
    // Two events of one transaction stay in their order.
    created_at: trx.raw("clock_timestamp()"),
  });
}

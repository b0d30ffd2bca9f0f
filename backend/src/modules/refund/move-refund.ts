import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { REFUND_TRANSITIONS, type RefundTransition } from "../../domain/refund";
import type { RefundRow } from "./read-refund";
import { writeRefundEvent } from "./write-events";

export type RefundMove = {
  id: string;
  transition: RefundTransition;
  actor_label: string;
  officer_id?: string;
  note?: string | null;
  /** Columns that change with the state. */
  set?: Partial<RefundRow>;
};

/**
 * Moves a refund by one transition of the table, in one conditional write with its history.
 * @returns false when it had moved before
 */
export async function moveRefund(trx: Knex, { set, ...move }: RefundMove): Promise<boolean> {
  const { from, to } = REFUND_TRANSITIONS[move.transition];
  const moved = await trx("refund_request")
    .where({ id: move.id })
    .whereIn("state", [...from])
    .update({ ...set, state: to, updated_at: new Date() });
  if (moved === 0) return false;
  const { id, actor_label, officer_id, note } = move;
  await writeRefundEvent(trx, { request_id: id, state: to, actor_label, officer_id, note });
  return true;
}

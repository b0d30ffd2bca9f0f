import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import { type RefundPlan, UNDELIVERED } from "../../domain/refund";
import { moveConsignments } from "../../modules/consignment/move-consignments";
import { releaseReservations } from "../../modules/refund/move-stock";
import type { RefundableLineRow } from "../../modules/refund/read-refundable";
import { writeRefundEvent } from "../../modules/refund/write-events";
import type { ConsignmentRecord } from "../../views/read-consignments";
import { shiftFacilityStock } from "./shift-facility-stock";

export type NewRefund = {
  /** Locked in this transaction. */
  consignment: ConsignmentRecord;
  rows: readonly RefundableLineRow[];
  plan: RefundPlan;
  actor: { officer_id: string; label: string };
  reason: string;
  restock: boolean;
  return_request_id?: string;
};

/** Writes a planned refund down, moves its parcel, and gives free what will not be shipped. @returns its id */
export async function insertRefund(trx: Knex, refund: NewRefund): Promise<string> {
  const { consignment, plan, actor, reason, restock } = refund;
  const id = generateEntityId("", "rfr");
  await moveParcel(trx, refund);
  await trx("refund_request").insert({
    id,
    consignment_id: consignment.id,
    consignment_number: consignment.number,
    order_id: consignment.order_id,
    order_display_id: consignment.order_display_id,
    facility_id: consignment.facility_id,
    kind: plan.kind,
    state: "requested",
    reason,
    // The buyer keeps what they get an allowance for: it can't be sold again.
    restock: restock && plan.kind !== "allowance",
    shipping: plan.shipping,
    amount: plan.amount,
    return_request_id: refund.return_request_id ?? null,
    requested_by: actor.officer_id,
    requested_by_label: actor.label,
  });
  const items = plan.items.map((item) => ({ ...item, row: rowOf(refund.rows, item.item_id) }));
  await trx("refund_item").insert(
    items.map(({ item_id, quantity, amount, row }) => ({
      id: generateEntityId("", "rfi"),
      request_id: id,
      consignment_item_id: item_id,
      order_line_item_id: row.order_line_item_id,
      quantity,
      amount,
    })),
  );
  await writeRefundEvent(trx, {
    request_id: id,
    state: "requested",
    actor_label: actor.label,
    officer_id: actor.officer_id,
    note: reason,
  });
  if (UNDELIVERED.includes(plan.kind)) {
    const goods = items.map(({ quantity, row }) => ({
      order_line_item_id: row.order_line_item_id,
      variant_id: row.variant_id,
      quantity,
    }));
    await releaseReservations(trx, goods);
    // What isn't there, or is broken, must not be sold to the next buyer.
    if (!restock) {
      const about = `Tidak dapat dikirim: kiriman ${consignment.number}`;
      const { facility_id } = consignment;
      await shiftFacilityStock(trx, {
        facility_id,
        items: goods,
        sign: -1,
        actor,
        reason: about,
        refund_id: id,
      });
    }
  }
  return id;
}

async function moveParcel(trx: Knex, { consignment, plan, actor }: NewRefund): Promise<void> {
  const comesBack = plan.kind === "return" && plan.whole && consignment.status !== "returned";
  if (plan.kind !== "cancellation" && !comesBack) return;
  const moved = await moveConsignments(trx, {
    transition: plan.kind === "cancellation" ? "call_off" : "return",
    actor: "facility",
    actor_label: actor.label,
    officer_id: actor.officer_id,
    where: { id: consignment.id },
  });
  if (moved.length === 0) throw new DomainError("consignment_wrong_status", {}, "conflict");
}

function rowOf(rows: readonly RefundableLineRow[], id: string): RefundableLineRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`There is no line ${id}.`);
  return row;
}

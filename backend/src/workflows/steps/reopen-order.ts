import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moveConsignments } from "../../modules/consignment/move-consignments";
import { ORDER_PARTS } from "../../views/order-parts";

/** The shelves don't hold all of the order any more. */
export class StockIsGone extends Error {}

type LateMoney = { attempt_id: string; order_id: string; paid_at: Date };

/** The reservations that the cancellation gave back: of each line, and of each part of a bundle, those that went last. */
const RESTORE = `
  UPDATE reservation_item r SET deleted_at = NULL, updated_at = now()
   WHERE r.deleted_at IS NOT NULL
     AND r.line_item_id IN (SELECT i.item_id FROM order_item i WHERE i.order_id = ? AND i.deleted_at IS NULL)
     AND r.deleted_at = (SELECT max(g.deleted_at) FROM reservation_item g
                          WHERE g.line_item_id = r.line_item_id AND g.inventory_item_id = r.inventory_item_id)`;

const NOT_COVERED = `SELECT 1 FROM (${ORDER_PARTS}) parts WHERE needed <> reserved LIMIT 1`;

/**
 * Undoes an order's cancellation in one transaction: payment, reservations, Medusa's order, parcels. Either all of it is
 * there again, or nothing changed. Of two runs at once the second finds the row moved on.
 * @returns "capture" when this money now counts, "refund" when other money was quicker
 * @throws StockIsGone when a unit is missing; the database counts, as it does when an order is placed
 */
export async function reopenOrder(trx: Knex, { attempt_id, order_id, paid_at }: LateMoney) {
  const now = new Date();
  const money = { state: "paid", paid_at, paid_attempt_id: attempt_id, settled_at: null };
  const claimed = await trx("order_payment")
    .where({ order_id, state: "cancelled", cancel_reason: "deadline" })
    .whereNotNull("settled_at")
    .update({ ...money, reopened_at: now, updated_at: now });
  if (claimed === 0) {
    const payment = await trx("order_payment").where({ order_id }).first("paid_attempt_id");
    return payment?.paid_attempt_id === attempt_id ? "capture" : "refund";
  }
  await restoreReservations(trx, order_id);
  await trx("order")
    .where({ id: order_id })
    .update({ status: "pending", canceled_at: null, updated_at: now });
  await trx("payment_collection")
    .whereIn("id", trx("order_payment_collection").where({ order_id }).select("payment_collection_id"))
    .where({ status: "canceled" })
    .update({ status: "awaiting", updated_at: now });
  await moveConsignments(trx, {
    transition: "reopen",
    actor: "system",
    actor_label: "Sistem",
    where: { order_id },
  });
  return "capture";
}

async function restoreReservations(trx: Knex, order_id: string): Promise<void> {
  try {
    await trx.raw(RESTORE, [order_id]);
  } catch (error) {
    if (error instanceof Error && "constraint" in error && error.constraint === "reservation_within_stock")
      throw new StockIsGone();
    throw error;
  }
  const { rows } = await trx.raw(NOT_COVERED, [order_id]);
  if (rows.length > 0) throw new StockIsGone();
}

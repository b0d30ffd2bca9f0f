import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { appendEntries } from "../../modules/ledger/append-entries";
import { openRefundCases } from "../../modules/pnbp/open-refund-cases";
import type { RefundItemRow, RefundRow } from "../../modules/refund/read-refund";
import { readCapturedOrder } from "../../views/read-captured-order";
import { readRefundEntries } from "../../views/refunds/read-refund-entries";
import { shiftFacilityStock } from "./shift-facility-stock";

/** What follows from money that went back: the books, a case where the sale is out of reach, goods back on the shelf. */
export async function bookRefund(trx: Knex.Transaction, refund: RefundRow): Promise<void> {
  const { id } = refund;
  const items: (RefundItemRow & { variant_id: string })[] = await trx("refund_item as f")
    .join("consignment_item as i", "i.id", "f.consignment_item_id")
    .where({ "f.request_id": id })
    .orderBy("f.id")
    .select("f.consignment_item_id", "f.order_line_item_id", "f.quantity", "f.amount", "i.variant_id");

  // A refund can be quicker than the sale's own entries; the books tell things in their order.
  await appendEntries(trx, await readCapturedOrder(trx, refund.order_id, new Date()));
  await appendEntries(trx, await readRefundEntries(trx, refund));
  await openRefundCases(trx, refund);
  // The goods of a refund that bounced and was paid again are on the shelf since the first time.
  const finished_before = await trx("refund_event").where({ request_id: id, state: "done" }).first("id");
  if (refund.kind === "return" && refund.restock && !finished_before) await putBack(trx, refund, items);
}

async function putBack(
  trx: Knex,
  refund: RefundRow,
  items: (RefundItemRow & { variant_id: string })[],
): Promise<void> {
  await shiftFacilityStock(trx, {
    facility_id: refund.facility_id,
    items: items.map(({ order_line_item_id, variant_id, quantity }) => ({
      order_line_item_id,
      variant_id,
      quantity,
    })),
    sign: 1,
    actor: { officer_id: refund.requested_by, label: refund.requested_by_label },
    reason: `Barang kembali: kiriman ${refund.consignment_number}`,
    refund_id: refund.id,
  });
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import { shiftStock, type StockItem } from "../../modules/refund/move-stock";

export type StockShift = {
  facility_id: string;
  items: readonly StockItem[];
  sign: 1 | -1;
  actor: { officer_id: string; label: string };
  /** "Pengembalian KB-1042-1" */
  reason: string;
  refund_id: string;
};

/** Shifts the facility's stock and writes it into the history of each listing. */
export async function shiftFacilityStock(trx: Knex, shift: StockShift): Promise<void> {
  const facility = await trx("facility").where({ id: shift.facility_id }).first("stock_location_id");
  const changes = await shiftStock(trx, facility?.stock_location_id ?? "", shift.items, shift.sign);
  for (const listing_id of [...new Set(changes.map((change) => change.listing_id))].sort()) {
    const version = await trx("listing as l")
      .join("listing_version as v", "v.listing_id", "l.id")
      .where({ "l.id": listing_id })
      .orderByRaw("v.id = l.live_version_id DESC NULLS LAST, v.number DESC")
      .first("v.id", "v.number");
    await recordListingEvent(trx, shift.actor, {
      listing_id,
      version_id: version?.id ?? null,
      version_number: version?.number ?? 1,
      action: "stock_set",
      reason: shift.reason,
      data: {
        refund_id: shift.refund_id,
        changes: changes
          .filter((change) => change.listing_id === listing_id)
          .map(({ variant_key, before, after }) => ({ variant_key, before, after })),
      },
    });
  }
}

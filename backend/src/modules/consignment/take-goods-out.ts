import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Medusa keeps a number twice, the second time with its precision. */
const LOWER = `
  UPDATE inventory_level l
     SET stocked_quantity = greatest(l.stocked_quantity - gone.units, 0), updated_at = now(),
         raw_stocked_quantity = jsonb_build_object(
           'value', trim_scale(greatest(l.stocked_quantity - gone.units, 0))::text, 'precision', 20)
    FROM (SELECT inventory_item_id, location_id, sum(quantity) AS units
            FROM jsonb_to_recordset(CAST(? AS jsonb))
              AS reserved(inventory_item_id text, location_id text, quantity numeric)
           GROUP BY inventory_item_id, location_id) gone
   WHERE l.inventory_item_id = gone.inventory_item_id AND l.location_id = gone.location_id AND l.deleted_at IS NULL`;

/**
 * The goods of a parcel leave the shelf with their reservations: what is reserved for it goes, the parts of a bundle
 * included, what was cancelled before not. Without a reservation there is nothing left to take.
 * In the transaction that ships the parcel: Medusa's own fulfilment takes several, each with what it read before.
 */
export async function takeGoodsOut(trx: Knex, consignmentId: string): Promise<void> {
  const now = new Date();
  // The trigger on reservations locks their levels, by id.
  const reserved = await trx("reservation_item")
    .whereIn(
      "line_item_id",
      trx("consignment_item").where({ consignment_id: consignmentId }).select("order_line_item_id"),
    )
    .whereNull("deleted_at")
    .update({ deleted_at: now, updated_at: now })
    .returning(["inventory_item_id", "location_id", "quantity"]);
  if (reserved.length > 0) await trx.raw(LOWER, [JSON.stringify(reserved)]);
}

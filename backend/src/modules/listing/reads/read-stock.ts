import type { Knex } from "@medusajs/framework/mikro-orm/knex";

export type StockRow = {
  variant_key: string;
  variant_id: string;
  sku: string;
  options: Record<string, string>;
  level_id: string;
  /** Whole units. */
  stocked: number;
  reserved: number;
};

const STOCK = `
  SELECT known.key AS variant_key, known.variant_id, known.sku, known.options,
         level.id AS level_id, level.stocked_quantity::int AS stocked, level.reserved_quantity::int AS reserved
    FROM catalog_entry entry
    JOIN facility ON facility.id = entry.facility_id
   CROSS JOIN jsonb_to_recordset(entry.variants)
      AS known(key text, variant_id text, sku text, options jsonb, inventory_item_id text)
    JOIN inventory_level level ON level.inventory_item_id = known.inventory_item_id
     AND level.location_id = facility.stock_location_id AND level.deleted_at IS NULL
   WHERE entry.listing_id = ? AND entry.deleted_at IS NULL`;

/** The stock of a live listing's variants at its facility, as it is now. Empty for what was never live. */
export async function readStock(knex: Knex, listingId: string): Promise<StockRow[]> {
  return (await knex.raw(STOCK, [listingId])).rows;
}

/** The same, with each level locked in the order that reservations lock them (by id), so that none waits for another. */
export async function lockStock(trx: Knex, listingId: string): Promise<StockRow[]> {
  return (await trx.raw(`${STOCK} ORDER BY level.id FOR UPDATE OF level`, [listingId])).rows;
}

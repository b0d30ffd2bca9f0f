import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Medusa keeps an amount twice, the second time with its precision. */
const FOLLOW = `
  UPDATE price SET amount = sold.price, updated_at = now(),
         raw_amount = jsonb_build_object('value', sold.price::text, 'precision', 20)
    FROM catalog_entry entry
   CROSS JOIN jsonb_to_recordset(entry.variants) AS sold(variant_id text, price bigint)
    JOIN product_variant_price_set priced ON priced.variant_id = sold.variant_id AND priced.deleted_at IS NULL
   WHERE entry.listing_id = ANY(?) AND entry.deleted_at IS NULL AND price.price_set_id = priced.price_set_id
     AND price.currency_code = 'idr' AND price.price_list_id IS NULL AND price.deleted_at IS NULL
     AND price.amount <> sold.price`;

/**
 * Medusa's cart charges the product's price, the shop shows the catalogue's: both are to be the same. Written in the
 * transaction that holds the listings' rows, so that of a change of price and a publication at once neither undoes
 * the other.
 */
export async function carryPricesOver(trx: Knex, listingIds: readonly string[]): Promise<void> {
  await trx.raw(FOLLOW, [[...listingIds]]);
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";

const FOLLOW = `
  UPDATE product SET status = CASE WHEN l.paused_at IS NULL THEN 'published' ELSE 'draft' END, updated_at = now()
    FROM listing l
   WHERE l.id = ANY(?) AND l.live_version_id IS NOT NULL AND product.id = l.product_id`;

/**
 * Medusa's cart reads the product, the shop reads the catalogue's entry: both are to say the same. Written in the
 * transaction that holds the listings' rows, not through Medusa's workflow, so that of a pause and a publication at
 * once neither undoes the other.
 */
export async function showOrHideProducts(trx: Knex, listingIds: readonly string[]): Promise<void> {
  await trx.raw(FOLLOW, [[...listingIds]]);
}

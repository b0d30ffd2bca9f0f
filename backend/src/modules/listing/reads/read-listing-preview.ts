import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ListingPreview } from "../../../contract/facility-portal";
import { atLivePrices } from "../../../domain/live-prices";
import { type CatalogProductParts, toCatalogProduct } from "../to-catalog-product";
import { readListing } from "./read-listing";
import { readPhotos } from "./read-photos";
import { readStock } from "./read-stock";

/**
 * The version being worked on as a shopper would see it; the live one when none is; else the last.
 * @throws DomainError "not_found", also for another facility's listing.
 */
export async function readListingPreview(
  knex: Knex,
  listingId: string,
  facilityId: string,
): Promise<ListingPreview> {
  const listing = await readListing(knex, listingId, facilityId);
  const { open, live: sold, last, live_prices } = listing;
  const content = open?.content ?? (sold ? atLivePrices(sold.content, live_prices) : last.content);
  const stock = await readStock(knex, listingId);
  const live = stock.map((row) => {
    return [
      row.variant_key,
      { id: row.variant_id, sku: row.sku, available: row.stocked - row.reserved },
    ] as const;
  });
  const product = toCatalogProduct({
    listing,
    content,
    photos: await readPhotos(
      knex,
      content.photos.map(({ photo_id }) => photo_id),
    ),
    facility: await readFacility(knex, facilityId),
    category: await readCategory(knex, content.category),
    live: Object.fromEntries(live),
    published_at: listing.live?.decided_at ?? null,
  });
  return { product };
}

async function readFacility(knex: Knex, id: string): Promise<CatalogProductParts["facility"]> {
  const { rows } = await knex.raw(
    `SELECT handle, short_name, city, province, brand_handle, brand_name FROM facility WHERE id = ?`,
    [id],
  );
  return rows[0];
}

async function readCategory(knex: Knex, handle: string): Promise<CatalogProductParts["category"]> {
  const { rows } = await knex.raw(
    `SELECT handle, name FROM listing_category WHERE handle = ? AND deleted_at IS NULL`,
    [handle],
  );
  return rows[0] ?? null;
}

/** Fragments of the shop's reads. The aliases are the same everywhere: e entry, f facility, c category. */

/** On sale now: not paused (by the staff, or with all of its facility), and no certificate has run out. */
export function onSale(entry: string): string {
  return `${entry}.deleted_at IS NULL AND NOT ${entry}.paused
          AND (${entry}.sellable_until IS NULL OR ${entry}.sellable_until > now())`;
}

export const ON_SALE = onSale("e");

export const FACILITY_OF_ENTRY = `JOIN facility f ON f.id = e.facility_id AND f.deleted_at IS NULL`;

/** Whether the centre has suspended the sales of facility f. */
export const IS_SUSPENDED = `
  EXISTS (SELECT 1 FROM facility_suspension s WHERE s.facility_id = f.id AND s.lifted_at IS NULL)`;

/** What is featured now, the first position first. */
export const FEATURED_NOW = `
  SELECT listing_id, min(position) AS position FROM placement
   WHERE slot = 'home_featured' AND deleted_at IS NULL AND starts_at <= now() AND ends_at > now()
   GROUP BY listing_id`;

/** Stock is never copied: it is what Medusa's level at the facility says at this moment. */
export const LEVEL_OF_VARIANT = `
  JOIN inventory_level l ON l.inventory_item_id = v.inventory_item_id
                        AND l.location_id = f.stock_location_id AND l.deleted_at IS NULL`;

/**
 * Units of a variant that can still be bought at facility f: of a bundle, as many as its scarcest part is enough for. Never
 * below 0.
 */
export function unitsOf(variantId: string): string {
  return `(
    SELECT coalesce(min(floor(
             greatest(coalesce(l.stocked_quantity - l.reserved_quantity, 0), 0) / part.required_quantity)), 0)::int
      FROM product_variant_inventory_item part
      LEFT JOIN inventory_level l ON l.inventory_item_id = part.inventory_item_id
                                 AND l.location_id = f.stock_location_id AND l.deleted_at IS NULL
     WHERE part.variant_id = ${variantId} AND part.deleted_at IS NULL)`;
}

/**
 * An item has its one level at its facility. Written so that PostgreSQL looks up each item in the index of levels: with
 * the location in it, the planner joins whole locations and takes seconds over 100,000 listings.
 */
export const HAS_STOCK = `
  EXISTS (SELECT 1 FROM unnest(e.inventory_item_ids) AS item
            JOIN inventory_level l ON l.inventory_item_id = item AND l.deleted_at IS NULL
           WHERE l.stocked_quantity > l.reserved_quantity)`;

export const PHOTO_FIELDS = `
  jsonb_build_object('id', p.id, 'width', p.width, 'height', p.height, 'files', p.files, 'blur', p.blur,
                     'is_illustration', p.is_illustration)`;

/** The first photo, as its row and the content's use of it. */
export const COVER = `
  (SELECT ${PHOTO_FIELDS} FROM photo p WHERE p.id = e.photo_ids[1] AND p.deleted_at IS NULL) AS cover,
  e.content->'photos'->0 AS cover_use`;

/** Everything a card shows; see `CardRow`. Needs e, f and c. */
export const CARD = `
  e.listing_id, e.product_id, e.handle, e.title, e.price_min, e.price_max, e.is_sample, e.variants,
  ${HAS_STOCK} AS in_stock, ${COVER},
  c.handle AS category_handle, c.name AS category_name,
  f.handle AS facility_handle, f.short_name, f.city, f.province, f.brand_handle, f.brand_name,
  EXISTS (SELECT 1 FROM placement x
           WHERE x.listing_id = e.listing_id AND x.slot = 'home_featured' AND x.deleted_at IS NULL
             AND x.starts_at <= now() AND x.ends_at > now()) AS is_featured`;

export const CARD_JOINS = `
  ${FACILITY_OF_ENTRY}
  JOIN listing_category c ON c.handle = e.category_handle AND c.deleted_at IS NULL`;

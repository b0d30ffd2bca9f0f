import { model } from "@medusajs/framework/utils";

/** The shop's flat read model: a row per live listing, written only when a version is published. */
export const CatalogEntry = model.define("catalog_entry", {
  id: model.id({ prefix: "cte" }).primaryKey(),
  listing_id: model.text().unique(),
  version_id: model.text().unique(),
  product_id: model.text().unique(),
  facility_id: model.text().index(),
  category_handle: model.text().index(),
  handle: model.text().unique(),
  title: model.text(),
  price_min: model.number(),
  price_max: model.number(),
  /** ListingContent as published. */
  content: model.json(),
  /** { variant key, variant_id, sku, inventory_item_id, options, price }[] */
  variants: model.json(),
  photo_ids: model.array(),
  paused: model.boolean().default(false),
  /** The day after which it may not be sold (halal certificate), in Asia/Jakarta. */
  sellable_until: model.dateTime().nullable(),
  is_sample: model.boolean().default(false),
  published_at: model.dateTime(),
});

import { model } from "@medusajs/framework/utils";
import { ListingVersion } from "./listing-version";

/** A product of a facility, through all its versions. The Medusa product is its projection. */
export const Listing = model.define("listing", {
  id: model.id({ prefix: "lst" }).primaryKey(),
  facility_id: model.text().index(),
  /** Of the shop's page; given at the first publication and kept. */
  handle: model.text().unique().nullable(),
  product_id: model.text().unique().nullable(),
  live_version_id: model.text().unique().nullable(),
  /** Variant key → Medusa variant id, so that variants (and carts) survive a new version. */
  variant_ids: model.json(),
  /** Variant key → price, where it was changed within the curators' band since the live version was approved. */
  live_prices: model.json(),
  paused_at: model.dateTime().nullable(),
  is_sample: model.boolean().default(false),
  versions: model.hasMany(() => ListingVersion, { mappedBy: "listing" }),
});

import { model } from "@medusajs/framework/utils";

/** What the shop knows of a category beyond Medusa's product category of the same handle. */
export const Category = model.define("listing_category", {
  id: model.id({ prefix: "cat" }).primaryKey(),
  handle: model.text().unique(),
  name: model.text(),
  description: model.text(),
  parent_handle: model.text().nullable(),
  position: model.number(),
  is_food: model.boolean().default(false),
  /** Medusa product category. */
  product_category_id: model.text().unique(),
});

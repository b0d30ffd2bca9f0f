import { model } from "@medusajs/framework/utils";

/** How far a price may leave the approved one without curation. The newest row holds; the rows are their own history. */
export const PriceBand = model.define("price_band", {
  id: model.id({ prefix: "pbd" }).primaryKey(),
  /** A whole number, up and down from the approved price. */
  percent: model.number(),
  reason: model.text().nullable(),
  officer_id: model.text(),
  officer_label: model.text(),
});

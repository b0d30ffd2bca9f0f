import { model } from "@medusajs/framework/utils";

/** The listing's history: who did what, when, and why. Append-only. */
export const ListingEvent = model.define("listing_event", {
  id: model.id({ prefix: "lse" }).primaryKey(),
  listing_id: model.text().index(),
  version_id: model.text().nullable(),
  version_number: model.number(),
  /** "created", "submitted", "review_started", "approved", "stock_set", "paused" … */
  action: model.text(),
  officer_id: model.text(),
  /** Role and place as shown ("Petugas LPP Palembang"), kept as it was then. */
  officer_label: model.text(),
  reason: model.text().nullable(),
  data: model.json().nullable(),
});

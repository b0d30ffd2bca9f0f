import { model } from "@medusajs/framework/utils";

/** A listing shown in a chosen place of the shop for a window of time. */
export const Placement = model.define("placement", {
  id: model.id({ prefix: "plc" }).primaryKey(),
  slot: model.enum(["home_featured"]),
  listing_id: model.text().index(),
  position: model.number(),
  starts_at: model.dateTime(),
  /** Exclusive. */
  ends_at: model.dateTime(),
  created_by: model.text(),
  officer_label: model.text(),
});

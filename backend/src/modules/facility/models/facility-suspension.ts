import { model } from "@medusajs/framework/utils";

/** A time in which nothing of a facility is sold, by the centre's decision. Open until it is lifted; never deleted. */
export const FacilitySuspension = model.define("facility_suspension", {
  id: model.id({ prefix: "fsp" }).primaryKey(),
  facility_id: model.text(),
  /** Read by the facility's staff; names no person. */
  reason: model.text(),
  officer_id: model.text(),
  officer_label: model.text(),
  lifted_at: model.dateTime().nullable(),
  lifted_by: model.text().nullable(),
  lifted_label: model.text().nullable(),
});

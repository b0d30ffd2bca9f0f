import { model } from "@medusajs/framework/utils";

/** A closed month. Without a facility it holds for all of them. It can't be opened again. */
export const PeriodClosing = model.define("period_closing", {
  id: model.id({ prefix: "pcl" }).primaryKey(),
  /** "YYYY-MM" in WIB. */
  period: model.text(),
  facility_id: model.text().nullable(),
  closed_by: model.text(),
  /** Name as shown, kept as it was then. */
  officer_label: model.text(),
});

import { model } from "@medusajs/framework/utils";

/** How a sale is split, for a scope and a span of days. Sold goods keep a snapshot of it. */
export const ShareRule = model.define("share_rule", {
  id: model.id({ prefix: "shr" }).primaryKey(),
  name: model.text(),
  scope: model.enum(["national", "kanwil", "facility", "category"]),
  kanwil: model.text().nullable(),
  facility_id: model.text().nullable(),
  category_handle: model.text().nullable(),
  basis: model.enum(["gross", "net"]),
  /** { name, percent }[], summing to 100. */
  components: model.json(),
  /** "YYYY-MM-DD" in WIB, both days included. */
  effective_from: model.text(),
  effective_until: model.text().nullable(),
  legal_basis: model.text(),
  approved_by: model.text(),
  is_example: model.boolean().default(false),
});

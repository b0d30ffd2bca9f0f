import { model } from "@medusajs/framework/utils";
import { Consignment } from "./consignment";

/** An order line within its consignment, with what the ledger must still know years later. Never changed. */
export const ConsignmentItem = model.define("consignment_item", {
  id: model.id({ prefix: "coi" }).primaryKey(),
  consignment: model.belongsTo(() => Consignment, { mappedBy: "items" }),
  order_line_item_id: model.text().unique(),
  facility_id: model.text(),
  listing_id: model.text(),
  /** The version that was live when the order was placed. */
  listing_version_id: model.text(),
  category_handle: model.text(),
  variant_id: model.text(),
  sku: model.text(),
  title: model.text(),
  product_handle: model.text(),
  /** { "Warna": "Indigo" } */
  options: model.json(),
  photo_id: model.text().nullable(),
  quantity: model.number(),
  /** Whole rupiah. */
  unit_price: model.number(),
  /** BAS code of the revenue, and its name, as set on the day of the order. */
  akun: model.text(),
  akun_name: model.text(),
  akun_is_example: model.boolean(),
  /** ShareSnapshot of the rule in force when the order was placed. */
  share_rule: model.json(),
});

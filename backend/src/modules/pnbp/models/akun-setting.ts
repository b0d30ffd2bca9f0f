import { model } from "@medusajs/framework/utils";

/** The BAS code under which a category's sales are booked. */
export const AkunSetting = model.define("akun_setting", {
  id: model.id({ prefix: "akn" }).primaryKey(),
  /** "*" for every category without one of its own. */
  category_handle: model.text().unique(),
  code: model.text(),
  name: model.text(),
  /** Not settled by the ministry yet: shown as "contoh, belum ditetapkan". */
  is_example: model.boolean().default(false),
});

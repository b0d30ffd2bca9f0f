import { model } from "@medusajs/framework/utils";
import { Assignment } from "./assignment";

/** Someone who works for the shop at a facility or at the centre. */
export const Officer = model.define("officer", {
  id: model.id({ prefix: "off" }).primaryKey(),
  name: model.text(),
  email: model.text().unique(),
  is_demo: model.boolean().default(false),
  assignments: model.hasMany(() => Assignment, { mappedBy: "officer" }),
});

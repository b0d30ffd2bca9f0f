import { model } from "@medusajs/framework/utils";
import { ReturnRequestItem } from "./return-request-item";

/** A buyer wants to give goods back; the facility answers. Only the answer is added, once. */
export const ReturnRequest = model.define("return_request", {
  id: model.id({ prefix: "rtr" }).primaryKey(),
  consignment_id: model.text().index(),
  order_id: model.text().index(),
  facility_id: model.text().index(),
  state: model.enum(["asked", "accepted", "refused"]),
  /** In the buyer's words. */
  reason: model.text(),
  answer: model.text().nullable(),
  answered_by: model.text().nullable(),
  answered_by_label: model.text().nullable(),
  answered_at: model.dateTime().nullable(),
  items: model.hasMany(() => ReturnRequestItem, { mappedBy: "request" }),
});

import { model } from "@medusajs/framework/utils";
import { ReturnRequest } from "./return-request";

/** Units of an order line that the buyer wants to give back. Never changed. */
export const ReturnRequestItem = model.define("return_request_item", {
  id: model.id({ prefix: "rti" }).primaryKey(),
  request: model.belongsTo(() => ReturnRequest, { mappedBy: "items" }),
  consignment_item_id: model.text(),
  quantity: model.number(),
});

import { model } from "@medusajs/framework/utils";
import { RefundRequest } from "./refund-request";

/** Units of an order line that are paid back (or kept at a lower price), and for how much. Never changed. */
export const RefundItem = model.define("refund_item", {
  id: model.id({ prefix: "rfi" }).primaryKey(),
  request: model.belongsTo(() => RefundRequest, { mappedBy: "items" }),
  consignment_item_id: model.text().index(),
  order_line_item_id: model.text(),
  quantity: model.number(),
  /** Whole rupiah. */
  amount: model.number(),
});

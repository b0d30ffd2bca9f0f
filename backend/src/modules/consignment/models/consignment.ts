import { model } from "@medusajs/framework/utils";
import { ConsignmentEvent } from "./consignment-event";
import { ConsignmentItem } from "./consignment-item";

/** A Kiriman: one facility's part of an order, and the parcel it becomes. One per order and facility. */
export const Consignment = model.define("consignment", {
  id: model.id({ prefix: "con" }).primaryKey(),
  order_id: model.text().index(),
  order_display_id: model.number(),
  facility_id: model.text().index(),
  /** "KB-1042-1": the order's number and the place within it. */
  number: model.text().unique(),
  status: model.enum([
    "awaiting_payment",
    "to_pack",
    "packed",
    "shipped",
    "delivered",
    "completed",
    "cancelled",
    "returned",
  ]),
  courier: model.text(),
  /** Stable code, "jne-reg". */
  service: model.text(),
  service_name: model.text(),
  /** Whole rupiah that the shopper paid for this parcel. */
  shipping: model.number(),
  chargeable_kg: model.number(),
  weight_grams: model.number(),
  destination_city: model.text(),
  tracking_number: model.text().nullable(),
  /** Medusa fulfilment, once shipped. */
  fulfillment_id: model.text().nullable(),
  paid_at: model.dateTime().nullable(),
  items: model.hasMany(() => ConsignmentItem, { mappedBy: "consignment" }),
  events: model.hasMany(() => ConsignmentEvent, { mappedBy: "consignment" }),
});

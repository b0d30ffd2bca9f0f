import { model } from "@medusajs/framework/utils";
import { RefundRequest } from "./refund-request";

/** A refund's history. Append-only. */
export const RefundEvent = model.define("refund_event", {
  id: model.id({ prefix: "rfe" }).primaryKey(),
  request: model.belongsTo(() => RefundRequest, { mappedBy: "events" }),
  state: model.text(),
  /** As shown: "Petugas LPP Palembang", "Keuangan Pusat", "Sistem". */
  actor_label: model.text(),
  officer_id: model.text().nullable(),
  /** A reason, or what Stripe answered. */
  note: model.text().nullable(),
});

import { model } from "@medusajs/framework/utils";
import { Consignment } from "./consignment";

/** A consignment's history. Append-only. */
export const ConsignmentEvent = model.define("consignment_event", {
  id: model.id({ prefix: "coe" }).primaryKey(),
  consignment: model.belongsTo(() => Consignment, { mappedBy: "events" }),
  status: model.text(),
  /** As shown: "Petugas LPP Palembang", "Pembeli", "Sistem". */
  actor_label: model.text(),
  officer_id: model.text().nullable(),
});

import { model } from "@medusajs/framework/utils";
import { Officer } from "./officer";

/** What an officer may do, and where. Ended by `revoked_at`, never deleted. */
export const Assignment = model.define("officer_assignment", {
  id: model.id({ prefix: "asg" }).primaryKey(),
  officer: model.belongsTo(() => Officer, { mappedBy: "assignments" }),
  role: model.enum(["facility_staff", "treasurer", "curator", "finance", "auditor"]),
  /** Set for facility_staff and treasurer, null for the roles at the centre. */
  facility_id: model.text().nullable(),
  revoked_at: model.dateTime().nullable(),
});

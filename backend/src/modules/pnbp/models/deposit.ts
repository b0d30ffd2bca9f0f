import { model } from "@medusajs/framework/utils";
import { DepositEvidence } from "./deposit-evidence";
import { DepositLine } from "./deposit-line";

/** A treasurer's deposit of state revenue into Kas Negara. What was recorded is frozen; only the decision is added. */
export const Deposit = model.define("deposit", {
  id: model.id({ prefix: "dep" }).primaryKey(),
  facility_id: model.text().index(),
  akun: model.text(),
  kode_billing: model.text(),
  ntpn: model.text(),
  ntb: model.text().nullable(),
  /** Whole rupiah (bigint in the database). */
  amount: model.number(),
  /** The bank's day of payment, "YYYY-MM-DD". */
  deposited_on: model.text(),
  status: model.enum(["recorded", "verified", "rejected"]),
  recorded_by: model.text(),
  recorded_by_label: model.text(),
  decided_by: model.text().nullable(),
  decided_by_label: model.text().nullable(),
  decided_at: model.dateTime().nullable(),
  reason: model.text().nullable(),
  lines: model.hasMany(() => DepositLine, { mappedBy: "deposit" }),
  evidence: model.hasOne(() => DepositEvidence, { mappedBy: "deposit" }),
});

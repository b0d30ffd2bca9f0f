import { model } from "@medusajs/framework/utils";
import { Deposit } from "./deposit";

/**
 * The bank's or SIMPONI's paper behind a deposit. Its bytes are the column `content` (bytea), which no query
 * of a model reads: they stay in the database, never under a public path.
 */
export const DepositEvidence = model.define("deposit_evidence", {
  id: model.id({ prefix: "dpe" }).primaryKey(),
  deposit: model.belongsTo(() => Deposit, { mappedBy: "evidence" }),
  filename: model.text(),
  content_type: model.text(),
  size: model.number(),
  sha256: model.text(),
});

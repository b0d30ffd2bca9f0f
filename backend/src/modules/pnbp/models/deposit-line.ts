import { model } from "@medusajs/framework/utils";
import { Deposit } from "./deposit";

/** A revenue posting that a deposit pays. `released_at` is set when the deposit is rejected, and frees the posting. */
export const DepositLine = model.define("deposit_line", {
  id: model.id({ prefix: "dpl" }).primaryKey(),
  deposit: model.belongsTo(() => Deposit, { mappedBy: "lines" }),
  posting_id: model.text(),
  /** Whole rupiah (bigint in the database): revenue positive, a refund negative. */
  amount: model.number(),
  released_at: model.dateTime().nullable(),
});

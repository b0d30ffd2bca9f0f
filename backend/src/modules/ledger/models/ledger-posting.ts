import { model } from "@medusajs/framework/utils";
import { LedgerEntry } from "./ledger-entry";

/** One account's part of an entry. The columns from `akun` on stand, but for the treasury's akun, on revenue postings alone. */
export const LedgerPosting = model.define("ledger_posting", {
  id: model.id({ prefix: "lgp" }).primaryKey(),
  entry: model.belongsTo(() => LedgerEntry, { mappedBy: "postings" }),
  position: model.number(),
  account: model.enum([
    "payment_clearing",
    "state_revenue",
    "courier_payable",
    "state_treasury",
    "treasurer_bank",
    "provider_fee",
    "disputed_funds",
    "dispute_loss",
  ]),
  /** Whole rupiah (bigint in the database): a debit is positive, a credit negative. */
  amount: model.number(),
  akun: model.text().nullable(),
  akun_name: model.text().nullable(),
  akun_is_example: model.boolean().nullable(),
  kode_satker: model.text().nullable(),
  order_line_id: model.text().nullable(),
  listing_version_id: model.text().nullable(),
  title: model.text().nullable(),
  quantity: model.number().nullable(),
  /** Whole rupiah (bigint in the database). */
  unit_price: model.number().nullable(),
  /** ShareSnapshot of the domain. */
  share: model.json().nullable(),
});

import { model } from "@medusajs/framework/utils";
import { LedgerPosting } from "./ledger-posting";

/** One fact of the books, balanced, in its place in the facility's chain. Append-only: the database refuses the rest. */
export const LedgerEntry = model.define("ledger_entry", {
  id: model.id({ prefix: "lge" }).primaryKey(),
  facility_id: model.text(),
  /** Counts the facility's entries from 1, without a gap. */
  sequence: model.number(),
  kind: model.enum([
    "sale",
    "shipping",
    "refund",
    "dispute",
    "provider_fee",
    "settlement",
    "deposit",
    "reversal",
  ]),
  source_type: model.enum([
    "order_line",
    "consignment",
    "refund",
    "dispute",
    "balance_transaction",
    "deposit",
    "ledger_entry",
  ]),
  source_id: model.text(),
  /** "YYYY-MM" in WIB: where it is booked. */
  period: model.text(),
  occurred_at: model.dateTime(),
  order_id: model.text().nullable(),
  order_display_id: model.number().nullable(),
  consignment_id: model.text().nullable(),
  consignment_number: model.text().nullable(),
  posting_count: model.number(),
  previous_hash: model.text().nullable(),
  hash: model.text(),
  postings: model.hasMany(() => LedgerPosting, { mappedBy: "entry" }),
});

import { model } from "@medusajs/framework/utils";

/**
 * "Pengembalian PNBP": revenue that was taken back after its sale was deposited, or after the month of its sale. It is a
 * credit against a later obligation, taken whole as a line of a later deposit. Append-only: how it stands is read from
 * the deposit that takes it.
 */
export const RefundCase = model.define("refund_case", {
  id: model.id({ prefix: "rfc" }).primaryKey(),
  facility_id: model.text().index(),
  akun: model.text(),
  refund_request_id: model.text().index(),
  order_line_id: model.text(),
  /** The refund's revenue posting. */
  posting_id: model.text().unique(),
  /** Whole rupiah (bigint in the database). */
  amount: model.number(),
  cause: model.enum(["deposited", "other_period"]),
  /** The deposit in which the sale stood on that day. */
  deposit_id: model.text().nullable(),
});

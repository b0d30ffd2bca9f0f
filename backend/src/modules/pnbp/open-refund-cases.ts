import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

type Owed = {
  posting_id: string;
  akun: string;
  amount: string;
  order_line_id: string;
  deposit_id: string | null;
};

/** The refund's revenue postings whose sale can't be netted any more: it is deposited, or of another month. */
const OWED = `
  SELECT p.id AS posting_id, p.akun, p.amount, p.order_line_id, l.deposit_id
    FROM ledger_entry e
    JOIN ledger_posting p ON p.entry_id = e.id AND p.account = 'state_revenue'
    JOIN ledger_posting s ON s.order_line_id = p.order_line_id AND s.account = 'state_revenue'
    JOIN ledger_entry se ON se.id = s.entry_id AND se.kind = 'sale'
    LEFT JOIN deposit_line l ON l.posting_id = s.id AND l.released_at IS NULL
   WHERE e.order_id = ? AND e.source_type = 'refund' AND e.kind = 'refund' AND split_part(e.source_id, ':', 1) = ?
     AND (se.period <> e.period OR l.id IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.source_type = 'ledger_entry' AND r.source_id = e.id)
     AND NOT EXISTS (SELECT 1 FROM refund_case c WHERE c.posting_id = p.id)`;

/**
 * Opens a case "Pengembalian PNBP" for each line whose sale is out of reach: the credit is taken by a later deposit.
 * In the transaction of the refund's entries, behind the lock of the facility's books: a deposit can't slip in between.
 */
export async function openRefundCases(
  trx: Knex,
  refund: { id: string; order_id: string; facility_id: string },
): Promise<void> {
  const { rows } = await trx.raw(OWED, [refund.order_id, refund.id]);
  if (rows.length === 0) return;
  await trx("refund_case").insert(
    (rows as Owed[]).map(({ posting_id, akun, amount, order_line_id, deposit_id }) => ({
      id: generateEntityId("", "rfc"),
      facility_id: refund.facility_id,
      akun,
      refund_request_id: refund.id,
      order_line_id,
      posting_id,
      amount,
      cause: deposit_id === null ? "other_period" : "deposited",
      deposit_id,
    })),
  );
}

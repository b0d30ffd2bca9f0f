import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { RefundCaseView } from "../../contract/refund";

/** Whether the credit of the case "c" is still to be taken: no deposit that stands has it. */
export const OPEN_CASE = `
  NOT EXISTS (SELECT 1 FROM deposit_line cl WHERE cl.posting_id = c.posting_id AND cl.released_at IS NULL)`;

const CASES = `
  SELECT c.id, c.cause, c.amount::bigint AS amount, c.created_at AS opened_at, c.posting_id AS line_id, p.title,
         json_build_object('code', p.akun, 'name', p.akun_name, 'is_example', p.akun_is_example) AS akun,
         CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'ntpn', s.ntpn) END AS sale_deposit,
         CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'ntpn', t.ntpn, 'status', t.status) END AS taken_by
    FROM refund_case c
    JOIN ledger_posting p ON p.id = c.posting_id
    LEFT JOIN deposit s ON s.id = c.deposit_id
    LEFT JOIN deposit_line l ON l.posting_id = c.posting_id AND l.released_at IS NULL
    LEFT JOIN deposit t ON t.id = l.deposit_id`;

type Row = Omit<RefundCaseView, "amount" | "opened_at"> & { amount: string; opened_at: Date };

/** The cases "Pengembalian PNBP" that a refund opened. */
export async function readCasesOf(connection: Knex, refundId: string): Promise<RefundCaseView[]> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `${CASES} WHERE c.refund_request_id = ? ORDER BY c.created_at, c.id`,
    [refundId],
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount), opened_at: row.opened_at.toISOString() }));
}

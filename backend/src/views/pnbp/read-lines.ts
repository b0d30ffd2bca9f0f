import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PnbpLine, PnbpLineList } from "../../contract/pnbp";
import { facilityRefSql } from "./facility-ref";
import { REVENUE, revenueWhere, type RevenueFilter } from "./revenue-sql";

const PAGE_SIZE = 50;

export type LineRow = Omit<PnbpLine, "amount" | "posted_at"> & { amount: string; posted_at: Date };

export const LINE_COLUMNS = `
  p.id, e.created_at AS posted_at, CASE e.kind WHEN 'sale' THEN 'sale' ELSE 'refund' END AS kind,
  ${facilityRefSql("f")} AS facility,
  json_build_object('code', p.akun, 'name', p.akun_name, 'is_example', p.akun_is_example) AS akun,
  e.order_display_id, e.consignment_number, p.order_line_id, p.title, p.quantity, -p.amount AS amount,
  CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'ntpn', d.ntpn, 'status', d.status) END AS deposit,
  CASE e.source_type WHEN 'refund' THEN split_part(e.source_id, ':', 1) END AS refund_id, rc.id IS NOT NULL AS is_credit,
  e.source_type = 'refund' AND EXISTS (
    SELECT 1 FROM refund_request rr WHERE rr.id = split_part(e.source_id, ':', 1) AND rr.kind = 'allowance') AS is_allowance`;

export function toLine({ posted_at, amount, ...row }: LineRow): PnbpLine {
  return { ...row, posted_at: posted_at.toISOString(), amount: Number(amount) };
}

/** A page of lines, the newest first; `count` and `sum` are over all that the filter lets through. */
export async function readLines(
  connection: Knex,
  filter: RevenueFilter,
  page: number,
): Promise<PnbpLineList> {
  const { where, bindings } = revenueWhere(filter);
  const [list, whole] = await Promise.all([
    connection.raw<{ rows: LineRow[] }>(
      `SELECT ${LINE_COLUMNS} FROM ${REVENUE} WHERE ${where}
        ORDER BY e.created_at DESC, p.id DESC LIMIT ? OFFSET ?`,
      [...bindings, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    ),
    connection.raw<{ rows: { count: string; sum: string }[] }>(
      `SELECT count(*), coalesce(sum(-p.amount), 0) AS sum FROM ${REVENUE} WHERE ${where}`,
      bindings,
    ),
  ]);
  return {
    rows: list.rows.map(toLine),
    count: Number(whole.rows[0]?.count ?? 0),
    page,
    page_size: PAGE_SIZE,
    sum: Number(whole.rows[0]?.sum ?? 0),
  };
}

/** The lines that a deposit pays (or, when it was rejected, was meant to pay), by order. */
export async function readLinesOfDeposit(connection: Knex, depositId: string): Promise<PnbpLine[]> {
  const { rows } = await connection.raw<{ rows: LineRow[] }>(
    `SELECT ${LINE_COLUMNS} FROM ${REVENUE}
       JOIN deposit_line paid ON paid.posting_id = p.id AND paid.deposit_id = ?
      ORDER BY e.created_at, p.id`,
    [depositId],
  );
  return rows.map(toLine);
}

/** What else the books hold of an order line, in the order in which it was booked. */
export async function readRelatedLines(
  connection: Knex,
  line: { id: string; order_line_id: string },
): Promise<PnbpLine[]> {
  const { rows } = await connection.raw<{ rows: LineRow[] }>(
    `SELECT ${LINE_COLUMNS} FROM ${REVENUE}
      WHERE p.account = 'state_revenue' AND p.order_line_id = ? AND p.id <> ? ORDER BY e.sequence, p.id`,
    [line.order_line_id, line.id],
  );
  return rows.map(toLine);
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { DepositDetail, DepositList, DepositStatus, DepositView } from "../../contract/pnbp";
import { allowedDecisions } from "../../domain/deposit";
import { DomainError } from "../../domain/domain-error";
import { facilityRefSql } from "./facility-ref";
import { readLinesOfDeposit } from "./read-lines";

const PAGE_SIZE = 20;

/** Who looks: of which facility (null: all), and whether deposits are theirs to decide on. */
export type DepositViewer = { officer_id: string; facility: string | null; decides: boolean };

type Row = Omit<DepositView, "amount" | "recorded_at" | "decided_at" | "allowed_actions"> & {
  amount: string;
  recorded_by_id: string;
  recorded_at: Date;
  decided_at: Date | null;
};

const COLUMNS = `
  d.id, ${facilityRefSql("f")} AS facility,
  (SELECT json_build_object('code', d.akun, 'name', p.akun_name, 'is_example', p.akun_is_example)
     FROM deposit_line l JOIN ledger_posting p ON p.id = l.posting_id WHERE l.deposit_id = d.id LIMIT 1) AS akun,
  d.kode_billing, d.ntpn, d.ntb, d.amount, d.deposited_on, d.status,
  (SELECT count(*)::integer FROM deposit_line l WHERE l.deposit_id = d.id) AS line_count,
  d.recorded_by AS recorded_by_id, d.recorded_by_label AS recorded_by, d.created_at AS recorded_at,
  d.decided_by_label AS decided_by, d.decided_at, d.reason,
  json_build_object('filename', v.filename, 'content_type', v.content_type, 'size', v.size) AS evidence`;

const FROM = `deposit d JOIN facility f ON f.id = d.facility_id JOIN deposit_evidence v ON v.deposit_id = d.id`;

/** A page of deposits, the newest first. */
export async function readDeposits(
  connection: Knex,
  viewer: DepositViewer,
  query: { status?: DepositStatus | undefined; facility: string | null; page: number },
): Promise<DepositList> {
  const scope = "(d.facility_id = ? OR ?::text IS NULL) AND (d.status = ? OR ?::text IS NULL)";
  const status = query.status ?? null;
  const bindings = [query.facility, query.facility, status, status];
  const [list, whole] = await Promise.all([
    connection.raw<{ rows: Row[] }>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${scope} ORDER BY d.created_at DESC, d.id DESC LIMIT ? OFFSET ?`,
      [...bindings, PAGE_SIZE, (query.page - 1) * PAGE_SIZE],
    ),
    connection.raw<{ rows: { count: string }[] }>(`SELECT count(*) FROM ${FROM} WHERE ${scope}`, bindings),
  ]);
  return {
    rows: list.rows.map((row) => toDepositView(row, viewer)),
    count: Number(whole.rows[0]?.count ?? 0),
    page: query.page,
    page_size: PAGE_SIZE,
  };
}

/** @throws DomainError "not_found" when it is unknown or of a facility the viewer may not see */
export async function readDeposit(connection: Knex, id: string, viewer: DepositViewer): Promise<DepositView> {
  const { rows } = await connection.raw<{ rows: Row[] }>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = ? AND (d.facility_id = ? OR ?::text IS NULL)`,
    [id, viewer.facility, viewer.facility],
  );
  const row = rows[0];
  if (!row) throw new DomainError("not_found", {}, "not_found");
  return toDepositView(row, viewer);
}

/** @throws DomainError "not_found" */
export async function readDepositDetail(
  connection: Knex,
  id: string,
  viewer: DepositViewer,
): Promise<DepositDetail> {
  const deposit = await readDeposit(connection, id, viewer);
  return { ...deposit, lines: await readLinesOfDeposit(connection, id) };
}

function toDepositView({ recorded_by_id, ...row }: Row, viewer: DepositViewer): DepositView {
  const decidable = { status: row.status, recorded_by: recorded_by_id };
  return {
    ...row,
    amount: Number(row.amount),
    recorded_at: row.recorded_at.toISOString(),
    decided_at: row.decided_at?.toISOString() ?? null,
    allowed_actions: viewer.decides ? allowedDecisions(decidable, viewer.officer_id) : [],
  };
}

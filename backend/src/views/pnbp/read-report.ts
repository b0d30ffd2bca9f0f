import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Period } from "../../contract/common";
import type { PnbpReport, PnbpReportRow } from "../../contract/pnbp";
import { periodOf } from "../../domain/period";
import { EXAMPLE_NOTICE } from "./example-notice";
import { facilityRefSql, readFacilityRef } from "./facility-ref";
import { REVENUE, revenueWhere } from "./revenue-sql";

type Amounts = Omit<PnbpReportRow, "facility" | "akun">;

/** Amounts arrive as text (bigint sums). */
type Row = Pick<PnbpReportRow, "facility" | "akun"> &
  Record<keyof Amounts, string> & { has_example: boolean };

/** The month's report, a row per facility and akun: a fold over the ledger's revenue postings of the period. */
export async function readReport(
  connection: Knex,
  query: { period: Period; facility: string | null; mayClose: boolean; now: Date },
): Promise<PnbpReport> {
  const { period, now } = query;
  const { where, bindings } = revenueWhere(query);
  const [{ rows }, closed_at, facility] = await Promise.all([
    connection.raw<{ rows: Row[] }>(
      `SELECT (${facilityRefSql("f")}::jsonb || jsonb_build_object('kode_satker', max(p.kode_satker))) AS facility,
              jsonb_build_object('code', p.akun, 'name', max(p.akun_name), 'is_example', bool_or(p.akun_is_example)) AS akun,
              bool_or(p.akun_is_example OR (p.share->>'is_example')::boolean) AS has_example,
              count(*) AS line_count,
              coalesce(sum(-p.amount) FILTER (WHERE e.kind = 'sale'), 0) AS sales,
              coalesce(sum(p.amount) FILTER (WHERE e.kind <> 'sale'), 0) AS refunds,
              sum(-p.amount) AS revenue,
              coalesce(sum(-p.amount) FILTER (WHERE d.status = 'verified' AND rc.id IS NULL), 0) AS deposited_verified,
              coalesce(sum(-p.amount) FILTER (WHERE d.status = 'recorded' AND rc.id IS NULL), 0) AS deposited_recorded,
              coalesce(sum(-p.amount) FILTER (WHERE d.id IS NULL AND rc.id IS NULL), 0) AS outstanding,
              coalesce(sum(p.amount) FILTER (WHERE d.id IS NULL AND rc.id IS NOT NULL), 0) AS credit_open,
              coalesce(sum(p.amount) FILTER (WHERE d.id IS NOT NULL AND rc.id IS NOT NULL), 0) AS credit_taken
         FROM ${REVENUE} WHERE ${where}
        GROUP BY f.id, p.akun ORDER BY f.short_name, f.id, p.akun`,
      bindings,
    ),
    readClosedAt(connection, period, query.facility),
    query.facility === null ? null : readFacilityRef(connection, query.facility),
  ]);
  const reportRows = rows.map(({ facility: place, akun, ...row }) => ({
    facility: place,
    akun,
    ...amountsOf(row),
  }));
  return {
    period,
    facility,
    rows: reportRows,
    totals: totalsOf(reportRows),
    closed_at,
    can_close: query.mayClose && closed_at === null && period < periodOf(now),
    example_notice: rows.some((row) => row.has_example) ? EXAMPLE_NOTICE : null,
    generated_at: now.toISOString(),
  };
}

async function readClosedAt(
  connection: Knex,
  period: Period,
  facility: string | null,
): Promise<string | null> {
  const row = await connection("period_closing")
    .min<{ closed_at: Date | null }>("created_at as closed_at")
    .where({ period })
    .andWhere((scope) => scope.whereNull("facility_id").orWhere("facility_id", facility))
    .first();
  return row?.closed_at?.toISOString() ?? null;
}

const AMOUNTS = [
  "line_count",
  "sales",
  "refunds",
  "revenue",
  "deposited_verified",
  "deposited_recorded",
  "outstanding",
  "credit_open",
  "credit_taken",
] as const satisfies readonly (keyof Amounts)[];

function amountsOf(row: Record<keyof Amounts, string | number>): Amounts {
  return Object.fromEntries(AMOUNTS.map((name) => [name, Number(row[name])])) as Amounts;
}

function totalsOf(rows: readonly Amounts[]): Amounts {
  const total = (name: keyof Amounts) => rows.reduce((sum, row) => sum + row[name], 0);
  return Object.fromEntries(AMOUNTS.map((name) => [name, total(name)])) as Amounts;
}

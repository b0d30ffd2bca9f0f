import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Period } from "../../contract/common";
import type { PeriodClosingView } from "../../contract/pnbp";
import { facilityRefSql } from "./facility-ref";

/** The periods in which something is booked, and the current one; the latest first. */
export async function readPeriods(
  connection: Knex,
  facility: string | null,
  current: Period,
): Promise<Period[]> {
  const { rows } = await connection.raw<{ rows: { period: Period }[] }>(
    `SELECT DISTINCT period FROM ledger_entry WHERE facility_id = ? OR ?::text IS NULL`,
    [facility, facility],
  );
  return [...new Set([current, ...rows.map((row) => row.period)])].sort().reverse();
}

/** Closings for all facilities, and those of one facility (null: of every one). */
export async function readClosings(connection: Knex, facility: string | null): Promise<PeriodClosingView[]> {
  const { rows } = await connection.raw<{
    rows: (Omit<PeriodClosingView, "closed_at"> & { closed_at: Date })[];
  }>(
    `SELECT c.period, CASE WHEN f.id IS NOT NULL THEN ${facilityRefSql("f")} END AS facility,
            c.created_at AS closed_at, c.officer_label AS closed_by
       FROM period_closing c LEFT JOIN facility f ON f.id = c.facility_id
      WHERE c.facility_id IS NULL OR c.facility_id = ? OR ?::text IS NULL
      ORDER BY c.period DESC, c.created_at DESC LIMIT 500`,
    [facility, facility],
  );
  return rows.map((row) => ({ ...row, closed_at: row.closed_at.toISOString() }));
}

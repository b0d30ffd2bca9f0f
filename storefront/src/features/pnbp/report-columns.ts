import type { PnbpReportRow } from "@karya/backend/src/contract/pnbp";

type Sums = Omit<PnbpReportRow, "facility" | "akun">;

/** The report's sums in rupiah, in the order in which they are read; the strong ones are what it is read for. */
export const reportColumns: { label: string; value: (row: Sums) => number; weight?: "strong" }[] = [
  { label: "Penjualan", value: (row) => row.sales },
  { label: "Pengembalian", value: (row) => row.refunds },
  { label: "PNBP", value: (row) => row.revenue, weight: "strong" },
  { label: "Setoran dicatat", value: (row) => row.deposited_recorded },
  { label: "Setoran terverifikasi", value: (row) => row.deposited_verified },
  { label: "Belum disetor", value: (row) => row.outstanding, weight: "strong" },
  { label: "Kredit", value: (row) => row.credit_open + row.credit_taken },
];

/** The lines behind one row of the report. */
export function linesHref(period: string, row: Pick<PnbpReportRow, "facility" | "akun">): string {
  return `/pnbp/pos?${new URLSearchParams({ period, facility: row.facility.id, akun: row.akun.code })}`;
}

import { stringify } from "csv-stringify/sync";
import type { PnbpReport } from "../../../contract/pnbp";
import { AMOUNT_COLUMNS, TEXT_COLUMNS } from "./report-columns";

/**
 * The report as a table that Excel opens as it is: UTF-8 with its mark, and the semicolon that the
 * Indonesian locale expects between columns.
 */
export function toReportCsv(report: PnbpReport): string {
  const columns = [...TEXT_COLUMNS, ...AMOUNT_COLUMNS];
  const header = ["Periode", ...columns.map((column) => column.title), "Keterangan"];
  const rows = report.rows.map((row) => [
    report.period,
    ...columns.map((column) => guard(column.of(row))),
    report.example_notice ?? "",
  ]);
  return stringify([header, ...rows], { bom: true, delimiter: ";", record_delimiter: "windows" });
}

/** A text that a spreadsheet would run as a formula is kept a text (OWASP, CSV injection). */
function guard(value: string | number): string | number {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

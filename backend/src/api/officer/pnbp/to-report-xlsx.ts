import type { Row, SheetData } from "write-excel-file/node" with { "resolution-mode": "import" };
import type { PnbpReport } from "../../../contract/pnbp";
import { AMOUNT_COLUMNS, TEXT_COLUMNS } from "./report-columns";

const WHOLE_RUPIAH = "#,##0";
const HEADER = {
  fontWeight: "bold",
  wrap: true,
  alignVertical: "center",
  backgroundColor: "#E9E2D5",
} as const;
const MONTH = new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "Asia/Jakarta" });
const INSTANT = new Intl.DateTimeFormat("id-ID", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Asia/Jakarta",
});

/** The report as a workbook: title, period, notices, table, totals. */
export async function toReportXlsx(report: PnbpReport): Promise<Buffer> {
  const heading = headingOf(report);
  const sheet: SheetData = [...heading, headerRow(), ...report.rows.map(bodyRow), totalsRow(report)];
  const columns = [...TEXT_COLUMNS, ...AMOUNT_COLUMNS].map(({ width }) => ({ width }));
  const options = { sheet: `PNBP ${report.period}`, columns, stickyRowsCount: heading.length + 1 };
  // The library types itself as an ES module only, so it is loaded as one.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  return writeExcelFile(sheet, { ...options, orientation: "landscape" }).toBuffer();
}

function headingOf(report: PnbpReport): Row[] {
  const month = MONTH.format(new Date(`${report.period}-01T00:00:00.000+07:00`));
  const closing = report.closed_at
    ? `Periode ditutup pada ${INSTANT.format(new Date(report.closed_at))} WIB.`
    : "Periode belum ditutup; angka masih dapat bertambah.";
  const lines = [
    `Periode: ${month} (WIB)`,
    `Cakupan: ${report.facility?.short_name ?? "semua UPT"}`,
    closing,
    `Dibuat pada ${INSTANT.format(new Date(report.generated_at))} WIB.`,
    ...(report.example_notice ? [report.example_notice] : []),
  ];
  const title = { value: "Laporan PNBP Hasil Karya Warga Binaan", fontWeight: "bold", fontSize: 14 } as const;
  return [[title], ...lines.map((line) => [text(line)]), []];
}

function headerRow(): Row {
  return [...TEXT_COLUMNS, ...AMOUNT_COLUMNS].map(({ title }) => ({ value: title, ...HEADER }));
}

function bodyRow(row: PnbpReport["rows"][number]): Row {
  return [
    ...TEXT_COLUMNS.map((column) => text(String(column.of(row)))),
    ...AMOUNT_COLUMNS.map((column) => amount(Number(column.of(row)))),
  ];
}

function totalsRow({ totals }: PnbpReport): Row {
  const bold = { fontWeight: "bold", topBorderStyle: "thin" } as const;
  const label = TEXT_COLUMNS.map((_, index) => ({ ...text(index === 0 ? "Jumlah" : ""), ...bold }));
  return [...label, ...AMOUNT_COLUMNS.map((column) => ({ ...amount(totals[column.total]), ...bold }))];
}

/** Typed as text, so that nothing a person wrote is run as a formula. */
function text(value: string) {
  return { value, type: String };
}

function amount(value: number) {
  return { value, type: Number, format: WHOLE_RUPIAH };
}

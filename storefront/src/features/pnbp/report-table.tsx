import Link from "next/link";
import type { PnbpReport } from "@karya/backend/src/contract/pnbp";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatCount, formatPeriod, formatRupiah } from "@/lib/format";
import { linesHref, reportColumns } from "./report-columns";

/** The report on a wide screen. */
export function ReportTable({ report }: { report: PnbpReport }) {
  return (
    <Table
      caption={`Laporan PNBP ${formatPeriod(report.period)} menurut UPT dan akun`}
      className="hidden lg:block print:block"
    >
      <thead>
        <tr>
          <HeadCell>UPT</HeadCell>
          <HeadCell>Akun</HeadCell>
          <HeadCell className="text-right">Pos</HeadCell>
          {reportColumns.map(({ label }) => (
            <HeadCell key={label} className="text-right">
              {label}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <tr key={`${row.facility.id} ${row.akun.code}`} className="hover:bg-tarum-50">
            <Cell className="min-w-40">
              <span className="font-semibold">{row.facility.short_name}</span>
              <span className="block text-ink-soft">Satker {row.facility.kode_satker ?? "belum diisi"}</span>
            </Cell>
            <Cell className="min-w-44">
              <Link
                href={linesHref(report.period, row)}
                className="font-semibold text-tarum-700 underline underline-offset-4"
              >
                {row.akun.code}
              </Link>
              <span className="block text-ink-soft">{row.akun.name}</span>
            </Cell>
            <Cell numeric>{formatCount(row.line_count)}</Cell>
            {reportColumns.map(({ label, value, weight }) => (
              <Cell key={label} numeric className={weight && "font-semibold"}>
                {formatRupiah(value(row))}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="bg-paper-deep font-semibold">
          <Cell colSpan={2}>Jumlah</Cell>
          <Cell numeric>{formatCount(report.totals.line_count)}</Cell>
          {reportColumns.map(({ label, value, weight }) => (
            <Cell key={label} numeric className={weight && "font-semibold"}>
              {formatRupiah(value(report.totals))}
            </Cell>
          ))}
        </tr>
      </tfoot>
    </Table>
  );
}

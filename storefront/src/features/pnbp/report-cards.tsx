import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { PnbpReport, PnbpReportRow } from "@karya/backend/src/contract/pnbp";
import { formatCount, formatRupiah } from "@/lib/format";
import { linesHref, reportColumns } from "./report-columns";

/** The report on a phone: one sheet for each facility and akun, and one with the sums. */
export function ReportCards({ report }: { report: PnbpReport }) {
  return (
    <ul className="flex flex-col gap-4 lg:hidden print:hidden">
      {report.rows.map((row) => (
        <li
          key={`${row.facility.id} ${row.akun.code}`}
          className="rounded-lg border border-paper-edge bg-white p-4"
        >
          <h2 className="font-semibold">{row.facility.short_name}</h2>
          <p className="text-sm text-ink-soft">
            Satker {row.facility.kode_satker ?? "belum diisi"} · akun {row.akun.code} {row.akun.name}
          </p>
          <Sums row={row} />
          <Link
            href={linesHref(report.period, row)}
            className="mt-2 -mb-2 flex min-h-11 items-center justify-between font-semibold text-tarum-700"
          >
            Lihat {formatCount(row.line_count)} pos
            <span className="sr-only">
              {" "}
              {row.facility.short_name}, akun {row.akun.code}
            </span>
            <ChevronRight aria-hidden className="size-5" />
          </Link>
        </li>
      ))}
      {report.rows.length > 1 ? (
        <li className="rounded-lg bg-paper-deep p-4">
          <h2 className="font-semibold">Jumlah {formatCount(report.totals.line_count)} pos</h2>
          <Sums row={report.totals} />
        </li>
      ) : null}
    </ul>
  );
}

function Sums({ row }: { row: Omit<PnbpReportRow, "facility" | "akun"> }) {
  return (
    <dl className="mt-3 border-t border-paper-edge text-sm">
      {reportColumns.map(({ label, value, weight }) => (
        <div
          key={label}
          className={`flex justify-between gap-4 border-b border-paper-edge py-2 last:border-b-0 ${weight === "strong" ? "font-semibold" : ""}`}
        >
          <dt className={weight === "strong" ? "" : "text-ink-soft"}>{label}</dt>
          <dd className="tabular-nums">{formatRupiah(value(row))}</dd>
        </div>
      ))}
    </dl>
  );
}

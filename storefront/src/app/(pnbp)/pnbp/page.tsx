import { Download, ReceiptText } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { Notice } from "@/components/notice";
import { buttonStyle } from "@/components/button-style";
import { ClosePeriodForm } from "@/features/pnbp/close-period-form";
import { PeriodForm } from "@/features/pnbp/period-form";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { readPnbpQuery } from "@/features/pnbp/query";
import { withQuery } from "@/lib/with-query";
import { ReportCards } from "@/features/pnbp/report-cards";
import { ReportTable } from "@/features/pnbp/report-table";
import { formatDateTime, formatPeriod, formatRupiah } from "@/lib/format";

export const metadata = { title: "Laporan" };

type ReportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReportPage({ searchParams }: ReportPageProps) {
  const { books, scope } = await pnbpSession();
  const { period, facility } = readPnbpQuery(await searchParams, scope.current_period);
  const report = await books.report({ period, facility });
  const facilities = scope.facility
    ? []
    : scope.facilities.map(({ id, short_name }) => ({ value: id, label: short_name }));
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1 className="display text-2xl lg:text-3xl">Laporan PNBP {formatPeriod(period)}</h1>
        <p className="mt-2 max-w-3xl text-ink-soft">
          Dari penjualan {formatRupiah(report.totals.sales)}, PNBP bulan ini{" "}
          {formatRupiah(report.totals.revenue)}. Sudah disetor{" "}
          {formatRupiah(report.totals.deposited_recorded + report.totals.deposited_verified)}, belum disetor{" "}
          {formatRupiah(report.totals.outstanding)}. Ongkir bukan penerimaan negara dan tidak termasuk di
          sini. Bulan dihitung menurut WIB.
        </p>
      </header>
      {report.example_notice ? <Notice tone="warning">{report.example_notice}</Notice> : null}
      {report.totals.credit_open > 0 ? (
        <Notice tone="info" title="Ada kredit Pengembalian PNBP.">
          {formatRupiah(report.totals.credit_open)} sudah dikembalikan kepada pembeli setelah penjualannya
          disetor atau dilaporkan pada bulan lain. Nilainya diperhitungkan pada setoran berikutnya.
        </Notice>
      ) : null}
      {report.closed_at ? (
        <Notice tone="info">
          Periode ini sudah ditutup pada {formatDateTime(report.closed_at)}; tidak ada jurnal baru di
          dalamnya.
        </Notice>
      ) : null}
      <PeriodForm
        action="/pnbp"
        periods={scope.periods}
        period={period}
        facilities={facilities}
        facility={facility}
      >
        <div className="flex flex-wrap gap-3">
          {(["xlsx", "csv"] as const).map((format) => (
            <a
              key={format}
              href={withQuery(`/pnbp/unduh/${format}`, { period, facility })}
              className={buttonStyle("secondary", "md")}
            >
              <Download aria-hidden className="size-4.5" />
              Unduh {format.toUpperCase()}
            </a>
          ))}
        </div>
      </PeriodForm>
      {report.rows.length > 0 ? (
        <>
          <ReportCards report={report} />
          <ReportTable report={report} />
        </>
      ) : (
        <EmptyState
          icon={<ReceiptText aria-hidden className="size-7" />}
          title="Belum ada penerimaan pada periode ini"
        >
          Setiap penjualan yang dibayar langsung tercatat di sini menurut UPT dan akun.
        </EmptyState>
      )}
      {report.can_close ? <ClosePeriodForm period={period} facility={facility} /> : null}
    </div>
  );
}

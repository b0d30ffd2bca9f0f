import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { redirect } from "next/navigation";
import { EmptyState } from "@/components/empty-state";
import { depositableLines } from "@/features/pnbp/all-lines";
import { PeriodForm } from "@/features/pnbp/period-form";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { readPnbpQuery } from "@/features/pnbp/query";
import { RecordDeposit } from "@/features/pnbp/record-deposit";
import { formatPeriod } from "@/lib/format";

export const metadata = { title: "Catat setoran" };

type NewDepositPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewDepositPage({ searchParams }: NewDepositPageProps) {
  const { books, scope } = await pnbpSession();
  if (!scope.allowed_actions.includes("record_deposit")) redirect("/pnbp/setoran");
  const { period } = readPnbpQuery(await searchParams, scope.current_period);
  const lines = await depositableLines(books, { period });
  return (
    <div className="flex flex-col gap-6">
      <header>
        <Link
          href="/pnbp/setoran"
          className="-mt-3 inline-flex min-h-11 items-center text-sm font-semibold text-tarum-700 underline underline-offset-4"
        >
          Setoran
        </Link>
        <h1 className="display mt-1 text-2xl lg:text-3xl">Catat setoran</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">
          Setorkan lebih dahulu melalui SIMPONI, lalu salin kode billing dan NTPN dari Bukti Penerimaan
          Negara. Satu setoran untuk satu akun.
        </p>
      </header>
      <PeriodForm
        action="/pnbp/setoran/baru"
        periods={scope.periods}
        period={period}
        facilities={[]}
        facility=""
      />
      {lines.length > 0 ? (
        <RecordDeposit key={period} lines={lines} />
      ) : (
        <EmptyState
          icon={<CircleCheck aria-hidden className="size-7" />}
          title="Semua pos periode ini sudah disetor"
        >
          Tidak ada pos {formatPeriod(period)} yang menunggu setoran. Pilih periode lain bila perlu.
        </EmptyState>
      )}
    </div>
  );
}

import { FileText } from "lucide-react";
import Link from "next/link";
import { Notice } from "@/components/notice";
import { buttonStyle } from "@/components/button-style";
import { orNotFound } from "@/features/officer/or-not-found";
import { DecideDeposit } from "@/features/pnbp/decide-deposit";
import { DepositBadge } from "@/features/pnbp/deposit-badge";
import { Facts } from "@/features/pnbp/facts";
import { LineList } from "@/features/pnbp/line-list";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { formatCount, formatDateTime, formatDay, formatRupiah } from "@/lib/format";

export const metadata = { title: "Setoran" };

type DepositPageProps = { params: Promise<{ id: string }> };

export default async function DepositPage({ params }: DepositPageProps) {
  const { id } = await params;
  const { books } = await pnbpSession();
  const deposit = await orNotFound(books.deposit(id));
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col items-start gap-2">
        <Link
          href="/pnbp/setoran"
          className="-mt-3 inline-flex min-h-11 items-center text-sm font-semibold text-tarum-700 underline underline-offset-4"
        >
          Setoran
        </Link>
        <h1 className="display text-2xl lg:text-3xl">
          NTPN <span className="whitespace-nowrap">{deposit.ntpn}</span>
        </h1>
        <DepositBadge status={deposit.status} />
      </header>
      {deposit.status === "rejected" && deposit.reason ? (
        <Notice tone="error" title="Setoran ini ditolak Keuangan Pusat.">
          {deposit.reason}
        </Notice>
      ) : null}
      <Facts
        rows={[
          ["UPT", deposit.facility.short_name],
          ["Akun", `${deposit.akun.code} ${deposit.akun.name}`],
          ["Nilai", formatRupiah(deposit.amount)],
          ["Tanggal setor", formatDay(deposit.deposited_on)],
          ["Kode billing", deposit.kode_billing],
          ["NTB", deposit.ntb ?? "tidak diisi"],
          ["Dicatat", `${deposit.recorded_by}, ${formatDateTime(deposit.recorded_at)}`],
          [
            "Diputuskan",
            deposit.decided_at ? `${deposit.decided_by}, ${formatDateTime(deposit.decided_at)}` : "belum",
          ],
        ]}
      />
      <div>
        <a href={`/pnbp/setoran/${deposit.id}/bukti`} className={buttonStyle("secondary", "md")}>
          <FileText aria-hidden className="size-4.5" />
          Unduh bukti ({formatCount(Math.ceil(deposit.evidence.size / 1024))} KB)
        </a>
      </div>
      <DecideDeposit id={deposit.id} actions={deposit.allowed_actions} />
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">{formatCount(deposit.lines.length)} pos dalam setoran ini</h2>
        <LineList rows={deposit.lines} caption="Pos dalam setoran" />
      </section>
    </div>
  );
}

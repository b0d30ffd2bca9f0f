import { Landmark } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { Pagination } from "@/components/pagination";
import { Cell, HeadCell, Table } from "@/components/table";
import { DepositBadge } from "@/features/pnbp/deposit-badge";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { readPnbpQuery } from "@/features/pnbp/query";
import { withQuery } from "@/lib/with-query";
import { StatusTabs } from "@/features/officer/status-tabs";
import { formatCount, formatDay, formatRupiah } from "@/lib/format";

export const metadata = { title: "Setoran" };

const tabs = [
  { value: "", label: "Semua" },
  { value: "recorded", label: "Menunggu verifikasi" },
  { value: "verified", label: "Terverifikasi" },
  { value: "rejected", label: "Ditolak" },
].map((tab) => ({ ...tab, href: withQuery("/pnbp/setoran", { status: tab.value }) }));

type DepositsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DepositsPage({ searchParams }: DepositsPageProps) {
  const raw = await searchParams;
  const { books, scope } = await pnbpSession();
  const { page } = readPnbpQuery(raw, scope.current_period);
  const status =
    raw.status === "recorded" || raw.status === "verified" || raw.status === "rejected" ? raw.status : "";
  const deposits = await books.deposits({ status, page });
  const mayRecord = scope.allowed_actions.includes("record_deposit");
  const record = <LinkButton href="/pnbp/setoran/baru">Catat setoran</LinkButton>;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="display text-2xl lg:text-3xl">Setoran ke Kas Negara</h1>
        {mayRecord ? record : null}
      </header>
      <StatusTabs label="Keadaan setoran" current={status} tabs={tabs} />
      {deposits.rows.length > 0 ? (
        <Table caption="Setoran">
          <thead>
            <tr>
              <HeadCell>NTPN</HeadCell>
              <HeadCell>UPT</HeadCell>
              <HeadCell>Akun</HeadCell>
              <HeadCell>Tanggal setor</HeadCell>
              <HeadCell className="text-right">Pos</HeadCell>
              <HeadCell className="text-right">Nilai</HeadCell>
              <HeadCell>Keadaan</HeadCell>
            </tr>
          </thead>
          <tbody>
            {deposits.rows.map((deposit) => (
              <tr key={deposit.id} className="hover:bg-tarum-50">
                <Cell>
                  <Link
                    href={`/pnbp/setoran/${deposit.id}`}
                    className="font-semibold text-tarum-700 underline underline-offset-4"
                  >
                    {deposit.ntpn}
                  </Link>
                </Cell>
                <Cell>{deposit.facility.short_name}</Cell>
                <Cell>{deposit.akun.code}</Cell>
                <Cell className="whitespace-nowrap">{formatDay(deposit.deposited_on)}</Cell>
                <Cell numeric>{formatCount(deposit.line_count)}</Cell>
                <Cell numeric>{formatRupiah(deposit.amount)}</Cell>
                <Cell>
                  <DepositBadge status={deposit.status} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState
          icon={<Landmark aria-hidden className="size-7" />}
          title={status ? "Tidak ada setoran dengan keadaan ini" : "Belum ada setoran"}
          actions={mayRecord ? record : null}
        >
          Setoran dicatat oleh Bendahara Penerimaan UPT, lalu diverifikasi oleh Keuangan Pusat.
        </EmptyState>
      )}
      <Pagination
        page={deposits.page}
        pageSize={deposits.page_size}
        count={deposits.count}
        href={(to) => withQuery("/pnbp/setoran", { status, page: to })}
      />
    </div>
  );
}

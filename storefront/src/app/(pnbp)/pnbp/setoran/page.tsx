import { Landmark } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { Pagination } from "@/components/pagination";
import { DepositCards } from "@/features/pnbp/deposit-cards";
import { DepositTable } from "@/features/pnbp/deposit-table";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { readPnbpQuery } from "@/features/pnbp/query";
import { withQuery } from "@/lib/with-query";
import { StatusTabs } from "@/features/officer/status-tabs";

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
        <>
          <DepositCards rows={deposits.rows} />
          <DepositTable rows={deposits.rows} />
        </>
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

import { Undo2 } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { Pagination } from "@/components/pagination";
import { StatusTabs } from "@/features/officer/status-tabs";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { readPnbpQuery } from "@/features/pnbp/query";
import { RefundCards } from "@/features/pnbp/refunds/refund-cards";
import { RefundTable } from "@/features/pnbp/refunds/refund-table";
import { withQuery } from "@/lib/with-query";

export const metadata = { title: "Pengembalian dana" };

const tabs = [
  { value: "requested", label: "Menunggu keputusan" },
  { value: "failed", label: "Gagal" },
  { value: "transferring", label: "Sedang ditransfer" },
  { value: "approved", label: "Disetujui" },
  { value: "sent", label: "Diproses" },
  { value: "done", label: "Selesai" },
  { value: "declined", label: "Ditolak" },
  { value: "open_case", label: "Kasus Pengembalian PNBP" },
] as const;

type RefundsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RefundsPage({ searchParams }: RefundsPageProps) {
  const raw = await searchParams;
  const { books, scope } = await pnbpSession();
  const { page } = readPnbpQuery(raw, scope.current_period);
  const status = tabs.find(({ value }) => value === raw.status)?.value ?? "requested";
  const refunds = await books.refunds({ status, page });
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1 className="display text-2xl lg:text-3xl">Pengembalian dana</h1>
        <p className="mt-2 max-w-3xl text-ink-soft">
          Diminta Petugas UPT per kiriman, diputuskan Keuangan Pusat, dan dikembalikan melalui cara bayar yang
          dipakai pembeli.
        </p>
      </header>
      <StatusTabs
        label="Keadaan pengembalian"
        current={status}
        tabs={tabs.map((tab) => ({
          ...tab,
          count: refunds.counts[tab.value] ?? 0,
          href: withQuery("/pnbp/pengembalian", { status: tab.value }),
        }))}
      />
      {refunds.rows.length > 0 ? (
        <>
          <RefundCards rows={refunds.rows} />
          <RefundTable rows={refunds.rows} />
        </>
      ) : (
        <EmptyState
          icon={<Undo2 aria-hidden className="size-7" />}
          title={status === "requested" ? "Tidak ada yang menunggu keputusan" : "Tidak ada di sini"}
        >
          {status === "requested"
            ? "Permintaan baru dari UPT muncul di sini, yang paling lama menunggu lebih dahulu."
            : "Pilih keadaan lain untuk melihat pengembalian yang ada."}
        </EmptyState>
      )}
      <Pagination
        page={refunds.page}
        pageSize={refunds.page_size}
        count={refunds.count}
        href={(to) => withQuery("/pnbp/pengembalian", { status, page: to })}
      />
    </div>
  );
}

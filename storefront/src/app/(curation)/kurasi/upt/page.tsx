import { Building2 } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { Pagination } from "@/components/pagination";
import { curationSession } from "@/features/curation/curation-session";
import { FacilityCards } from "@/features/curation/facility-cards";
import { FacilityTable } from "@/features/curation/facility-table";
import { readListQuery } from "@/features/officer/list-query";
import { SearchForm } from "@/features/officer/search-form";
import { StatusTabs } from "@/features/officer/status-tabs";
import { withQuery } from "@/lib/with-query";

export const metadata = { title: "UPT" };

type FacilitiesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FacilitiesPage({ searchParams }: FacilitiesPageProps) {
  const { desk } = await curationSession();
  const query = readListQuery(await searchParams, ["suspended"]);
  const { rows, counts, count, page, page_size } = await desk.facilities(query);
  const tab = (value: "" | "suspended", label: string, n: number) => ({
    value,
    label,
    count: n,
    href: withQuery("/kurasi/upt", { status: value, q: query.q }),
  });
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1 className="display text-2xl lg:text-3xl">UPT</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">
          Penjualan sebuah UPT dapat dihentikan sementara: semua produknya langsung hilang dari toko sampai
          penjualannya dibuka kembali.
        </p>
      </header>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <StatusTabs
          label="Keadaan penjualan"
          current={query.status}
          tabs={[tab("", "Semua", counts.all), tab("suspended", "Dihentikan sementara", counts.suspended)]}
        />
        <SearchForm action="/kurasi/upt" label="Cari UPT atau tempat" status={query.status} q={query.q} />
      </div>
      {rows.length > 0 ? (
        <>
          <FacilityCards rows={rows} />
          <FacilityTable rows={rows} />
        </>
      ) : (
        <EmptyState
          icon={<Building2 aria-hidden className="size-7" />}
          title={query.q ? "Tidak ada UPT yang cocok" : "Tidak ada penjualan yang dihentikan"}
        >
          {query.q ? "Coba kata lain, atau lihat semua UPT." : "Semua UPT sedang berjualan."}
        </EmptyState>
      )}
      <Pagination
        page={page}
        pageSize={page_size}
        count={count}
        href={(to) => withQuery("/kurasi/upt", { ...query, page: to })}
      />
    </div>
  );
}

import { Pagination } from "@/components/pagination";
import { facilitySession } from "@/features/facility/facility-session";
import { parcelStatuses, parcelTabs } from "@/features/facility/parcels/consignment-words";
import { NoParcels } from "@/features/facility/parcels/no-parcels";
import { ParcelCards } from "@/features/facility/parcels/parcel-cards";
import { ParcelTable } from "@/features/facility/parcels/parcel-table";
import { readListQuery } from "@/features/officer/list-query";
import { SearchForm } from "@/features/officer/search-form";
import { StatusTabs } from "@/features/officer/status-tabs";
import { withQuery } from "@/lib/with-query";

export const metadata = { title: "Kiriman" };

type ParcelsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ParcelsPage({ searchParams }: ParcelsPageProps) {
  const { portal, zone } = await facilitySession();
  const query = readListQuery(await searchParams, parcelStatuses);
  const status = query.status || "to_pack";
  const parcels = await portal.consignments({ ...query, status });
  return (
    <div className="flex flex-col gap-6">
      <h1 className="display text-2xl lg:text-3xl">Kiriman</h1>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <StatusTabs label="Keadaan kiriman" current={status} tabs={parcelTabs(parcels.counts, query.q)} />
        <SearchForm action="/upt/kiriman" label="Cari nomor atau resi" status={query.status} q={query.q} />
      </div>
      {parcels.rows.length > 0 ? (
        <>
          <ParcelCards rows={parcels.rows} zone={zone} />
          <ParcelTable rows={parcels.rows} zone={zone} />
        </>
      ) : (
        <NoParcels q={query.q} status={status} />
      )}
      <Pagination
        page={parcels.page}
        pageSize={parcels.page_size}
        count={parcels.count}
        href={(page) => withQuery("/upt/kiriman", { ...query, page })}
      />
    </div>
  );
}

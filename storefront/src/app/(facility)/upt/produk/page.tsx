import { Plus } from "lucide-react";
import { LinkButton } from "@/components/link-button";
import { Pagination } from "@/components/pagination";
import { facilitySession } from "@/features/facility/facility-session";
import { ListingCards } from "@/features/facility/listings/listing-cards";
import { ListingTable } from "@/features/facility/listings/listing-table";
import { listingStatuses, listingTabs } from "@/features/facility/listings/listing-words";
import { NoListings } from "@/features/facility/listings/no-listings";
import { readListQuery } from "@/features/officer/list-query";
import { SearchForm } from "@/features/officer/search-form";
import { StatusTabs } from "@/features/officer/status-tabs";
import { withQuery } from "@/lib/with-query";

export const metadata = { title: "Produk" };

type ListingsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ListingsPage({ searchParams }: ListingsPageProps) {
  const { portal, zone } = await facilitySession();
  const query = readListQuery(await searchParams, listingStatuses);
  const listings = await portal.listings(query);
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="display text-2xl lg:text-3xl">Produk</h1>
        <LinkButton href="/upt/produk/baru">
          <Plus aria-hidden className="size-5" />
          Tambah produk
        </LinkButton>
      </header>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <StatusTabs
          label="Keadaan produk"
          current={query.status}
          tabs={listingTabs(listings.counts, query.q)}
        />
        <SearchForm action="/upt/produk" label="Cari nama produk" status={query.status} q={query.q} />
      </div>
      {listings.rows.length > 0 ? (
        <>
          <ListingCards rows={listings.rows} />
          <ListingTable rows={listings.rows} zone={zone} />
        </>
      ) : (
        <NoListings q={query.q} status={query.status} />
      )}
      <Pagination
        page={listings.page}
        pageSize={listings.page_size}
        count={listings.count}
        href={(page) => withQuery("/upt/produk", { ...query, page })}
      />
    </div>
  );
}

import { ExternalLink } from "lucide-react";
import { BackLink } from "@/features/facility/back-link";
import { facilitySession } from "@/features/facility/facility-session";
import { ListingActions } from "@/features/facility/listings/listing-actions";
import { ListingBadges } from "@/features/facility/listings/listing-badges";
import { ListingNotice } from "@/features/facility/listings/listing-notice";
import { untitled } from "@/features/facility/listings/listing-words";
import { PricesForm } from "@/features/facility/listings/prices-form";
import { StockForm } from "@/features/facility/listings/stock-form";
import { VersionFacts } from "@/features/facility/listings/version-facts";
import { Panel } from "@/features/facility/panel";
import { HistoryList } from "@/features/officer/history-list";
import { orNotFound } from "@/features/officer/or-not-found";

export const metadata = { title: "Produk" };

type ListingPageProps = { params: Promise<{ id: string }> };

export default async function ListingPage({ params }: ListingPageProps) {
  const { id } = await params;
  const { portal, home } = await facilitySession();
  const listing = await orNotFound(portal.listing(id));
  const { last_version: last, live_version: live } = listing;
  const categoryName = (handle: string) => home.categories.find((one) => one.handle === handle)?.name ?? null;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col items-start gap-2">
        <BackLink href="/upt/produk">Produk</BackLink>
        <h1 className="display text-2xl lg:text-3xl">{last.content.title || untitled}</h1>
        <ListingBadges status={last.status} live={listing.live} paused={listing.paused} />
      </header>
      <div className="grid gap-6 lg:grid-cols-[1fr_20rem] lg:items-start">
        <aside className="flex flex-col gap-4 lg:sticky lg:top-6 lg:order-2">
          <ListingNotice listing={listing} suspended={home.suspension !== null} />
          <ListingActions
            key={`${last.id} ${last.status} ${listing.paused}`}
            id={id}
            allowed={listing.allowed_actions}
          />
          {listing.live && listing.handle && !home.suspension ? (
            <a
              href={`/produk/${listing.handle}`}
              className="inline-flex min-h-11 items-center gap-2 self-center font-semibold text-tarum-700 underline underline-offset-4"
            >
              Lihat di toko
              <ExternalLink aria-hidden className="size-4" />
            </a>
          ) : null}
        </aside>
        <div className="flex min-w-0 flex-col gap-6">
          {listing.allowed_actions.includes("set_stock") && listing.stock.length > 0 ? (
            <Panel title="Stok">
              <StockForm id={id} stock={listing.stock} />
            </Panel>
          ) : null}
          {listing.allowed_actions.includes("set_prices") ? (
            <Panel title="Harga">
              <PricesForm
                id={id}
                prices={listing.prices}
                price_band={listing.price_band}
                hasOpenVersion={listing.open_version !== null}
              />
            </Panel>
          ) : null}
          {live && live.id !== last.id ? (
            <Panel title={`Yang sedang tayang (versi ${live.number})`}>
              <VersionFacts version={live} categoryName={categoryName(live.content.category)} />
            </Panel>
          ) : null}
          <Panel title={`Versi terakhir (versi ${last.number})`}>
            <VersionFacts version={last} categoryName={categoryName(last.content.category)} />
          </Panel>
          <Panel title="Riwayat">
            <HistoryList history={listing.history} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

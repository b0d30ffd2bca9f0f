import type { CatalogCard, HomeView } from "@karya/backend/src/contract/catalog";
import { LinkButton } from "@/components/link-button";
import { formatCount } from "@/lib/format";
import { paths } from "../frame/paths";
import { HeroPicture } from "./hero-picture";

type HeroProps = { cards: readonly CatalogCard[]; totals: HomeView["totals"] };

/** Headline, goods, words: on a phone in that order, so that the goods stand in the first view; beside each other later. */
export function Hero({ cards, totals }: HeroProps) {
  const [first, second, third] = cards;
  return (
    <section className="shell grid gap-x-12 gap-y-6 pt-7 pb-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:grid-rows-[1fr_auto_auto_1fr] lg:pt-12">
      <div className="lg:row-start-2">
        <p className="eyebrow text-jumputan-600">Buatan tangan, dari seluruh Indonesia</p>
        <h1 className="display mt-2.5 text-3xl sm:text-4xl lg:text-5xl">
          Karya yang dikerjakan pelan-pelan.
        </h1>
      </div>
      {first ? (
        // The narrow column is as wide as makes both columns end on one line.
        <div className="grid grid-cols-[minmax(0,1fr)_7.8rem] items-start gap-3 sm:grid-cols-[minmax(0,1fr)_12.4rem] sm:gap-5 lg:col-start-2 lg:row-span-4 lg:row-start-1">
          <HeroPicture card={first} sizes="(min-width: 640px) 30rem, 60vw" />
          <div className="grid grid-cols-1 gap-3 sm:gap-5">
            {[second, third].map((card) =>
              card ? (
                <HeroPicture
                  key={card.listing_id}
                  card={card}
                  small
                  sizes="(min-width: 640px) 12.4rem, 33vw"
                />
              ) : null,
            )}
          </div>
        </div>
      ) : null}
      <div className="lg:row-start-3">
        <p className="max-w-md text-ink-soft lg:text-lg">
          Jumputan yang diikat satu per satu, batik cap, rotan, ukiran, dan kue rumahan: buatan warga binaan,
          dipilih kurator, dikirim langsung dari tempat pembuatannya.
        </p>
        <div className="mt-5 flex flex-wrap items-center gap-x-2 gap-y-3 lg:mt-8">
          <LinkButton href={paths.products} size="lg">
            Lihat semua produk
          </LinkButton>
          <LinkButton href={paths.facilities} size="lg" tone="quiet" className="px-4">
            Kenali UPT kami
          </LinkButton>
        </div>
        {totals.products > 0 ? (
          <p className="mt-5 text-sm text-ink-soft tabular-nums">
            {formatCount(totals.products)} produk dari {formatCount(totals.facilities)} UPT di{" "}
            {formatCount(totals.provinces)} provinsi
          </p>
        ) : null}
      </div>
    </section>
  );
}

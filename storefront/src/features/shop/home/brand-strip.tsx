import type { HomeView, PhotoView } from "@karya/backend/src/contract/catalog";
import Link from "next/link";
import { Photo } from "@/components/photo";
import { SectionHead } from "@/components/section-head";
import { formatCount } from "@/lib/format";
import { fullRows } from "@/lib/full-rows";
import { paths } from "../frame/paths";
import { shortCity } from "../listing/maker-line";

/** Brands side by side; on a phone they are pushed along with the thumb. */
export function BrandStrip({ brands }: { brands: HomeView["brands"] }) {
  const stocked = brands.filter((brand) => brand.product_count > 0);
  if (stocked.length === 0) return null;
  return (
    <section className="mt-16 bg-paper-deep py-12 lg:mt-24 lg:py-18">
      <div className="shell">
        <SectionHead
          eyebrow="Merek dari dalam bengkel"
          title="Kenali pembuatnya"
          more={{ href: paths.facilities, label: "Semua UPT" }}
        />
      </div>
      <ul
        tabIndex={0}
        aria-label="Merek"
        className="shell no-scrollbar flex snap-x scroll-px-4 gap-4 overflow-x-auto pb-1 md:scroll-px-8 lg:grid lg:grid-cols-4 lg:gap-6 lg:overflow-visible"
      >
        {fullRows(stocked, 4, 8).map((brand) => (
          <li key={brand.id} className="w-64 shrink-0 snap-start lg:w-auto">
            <BrandTile brand={brand} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BrandTile({ brand }: { brand: HomeView["brands"][number] }) {
  return (
    <article className="group relative h-full rounded-lg bg-white p-3">
      <BrandPhotos photos={brand.photos} />
      <div className="px-1 pt-3 pb-1">
        <h3 className="display text-lg">
          <Link
            href={paths.facility(brand.handle)}
            className="after:absolute after:inset-0 after:rounded-lg group-hover:underline"
          >
            {brand.brand?.name ?? brand.short_name}
          </Link>
        </h3>
        <p className="text-sm text-ink-soft">
          {brand.brand ? `${brand.short_name}, ${shortCity(brand.city)}` : brand.province}
        </p>
        <p className="mt-1 text-sm text-ink-soft tabular-nums">{formatCount(brand.product_count)} produk</p>
      </div>
    </article>
  );
}

/** Three pictures as one block; with fewer, the first alone in the same room. */
function BrandPhotos({ photos }: { photos: readonly PhotoView[] }) {
  const [first, second, third] = photos;
  if (!first || !second || !third) {
    return (
      <Photo photo={first ?? null} sizes="16rem" alt="" label={false} ratio={3 / 2} className="rounded-md" />
    );
  }
  return (
    <div className="grid aspect-3/2 grid-cols-3 grid-rows-2 gap-1.5 overflow-hidden rounded-md">
      <Photo
        photo={first}
        sizes="11rem"
        alt=""
        label={false}
        ratio={1}
        className="col-span-2 row-span-2 size-full"
      />
      <Photo photo={second} sizes="6rem" alt="" label={false} ratio={1} className="size-full" />
      <Photo photo={third} sizes="6rem" alt="" label={false} ratio={1} className="size-full" />
    </div>
  );
}

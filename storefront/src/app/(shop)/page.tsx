import { connection } from "next/server";
import { SectionHead } from "@/components/section-head";
import { paths } from "@/features/shop/frame/paths";
import { BrandStrip } from "@/features/shop/home/brand-strip";
import { CategoryTiles } from "@/features/shop/home/category-tiles";
import { Hero } from "@/features/shop/home/hero";
import { HowItWorks } from "@/features/shop/home/how-it-works";
import { ProductGrid } from "@/features/shop/listing/product-grid";
import { fullRows } from "@/lib/full-rows";
import { getHome } from "@/lib/medusa/catalog";

export default async function HomePage() {
  // Asked for by a visitor, never by the build, which must pass without a backend.
  await connection();
  const home = await getHome();
  const cards = home.featured.length > 0 ? home.featured : home.newest;
  const featured = home.featured.length >= 7 ? home.featured.slice(3) : home.featured;
  return (
    <>
      <Hero cards={cards.slice(0, 3)} totals={home.totals} />
      {featured.length > 0 ? (
        <section className="shell mt-16 lg:mt-24">
          <SectionHead
            eyebrow="Pilihan kurator"
            title="Produk Unggulan Nasional"
            more={{ href: `${paths.products}?urut=unggulan`, label: "Lihat semuanya" }}
          >
            Karya terbaik yang dikirim UPT dari seluruh Indonesia, dipilih untuk pasar nasional.
          </SectionHead>
          <ProductGrid cards={fullRows(featured, 4, 8)} />
        </section>
      ) : null}
      <BrandStrip brands={home.brands} />
      <CategoryTiles categories={home.categories} />
      {home.newest.length > 0 ? (
        <section className="shell mt-16 lg:mt-24">
          <SectionHead title="Baru tayang" more={{ href: paths.products, label: "Semua produk" }} />
          <ProductGrid cards={fullRows(home.newest, 4, 8)} />
        </section>
      ) : null}
      <HowItWorks />
    </>
  );
}

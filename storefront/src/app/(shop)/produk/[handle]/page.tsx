import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Badge } from "@/components/badge";
import { SectionHead } from "@/components/section-head";
import { paths } from "@/features/shop/frame/paths";
import { ProductGrid } from "@/features/shop/listing/product-grid";
import { MakerCard } from "@/features/shop/product/maker-card";
import { ProductFacts } from "@/features/shop/product/product-facts";
import { ProductJsonLd } from "@/features/shop/product/product-json-ld";
import { ProductStage } from "@/features/shop/product/product-stage";
import { ShippingNote } from "@/features/shop/product/shipping-note";
import { siteUrl } from "@/lib/env";
import { fullRows } from "@/lib/full-rows";
import { findProduct } from "@/lib/medusa/catalog";

type Props = PageProps<"/produk/[handle]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findProduct((await params).handle);
  if (!page) return {};
  const { product } = page;
  return {
    title: product.title,
    description: product.description.replace(/\s+/g, " ").slice(0, 155),
    alternates: { canonical: paths.product(product.handle) },
  };
}

export default async function ProductPage({ params }: Props) {
  const page = await findProduct((await params).handle);
  if (!page) notFound();
  const { product, facility, related } = page;
  return (
    <div className="pb-10">
      <ProductJsonLd product={product} siteUrl={siteUrl()} />
      <nav aria-label="Remah roti" className="shell hidden pt-6 text-sm text-ink-soft lg:block">
        <Link href={paths.products} className="hover:underline">
          Produk
        </Link>
        <span aria-hidden> / </span>
        <Link href={paths.category(product.category.handle)} className="hover:underline">
          {product.category.name}
        </Link>
      </nav>
      <ProductStage
        product={product}
        head={
          <header className="mb-4">
            {product.is_featured ? <Badge tone="songket">Produk Unggulan Nasional</Badge> : null}
            <h1 className="display mt-2 text-2xl lg:text-3xl">{product.title}</h1>
            <p className="mt-1.5">
              <Link href={paths.facility(facility.handle)} className="prose-link">
                {facility.brand?.name ?? facility.short_name}
              </Link>
              <span className="text-ink-soft">
                {" "}
                · {facility.city}, {facility.province}
              </span>
            </p>
          </header>
        }
      >
        <ShippingNote product={product} city={facility.city} />
      </ProductStage>
      <ProductFacts product={product} />
      <MakerCard facility={facility} />
      {related.length > 0 ? (
        <section className="shell mt-12 lg:mt-20">
          <SectionHead title="Mungkin Anda suka" />
          <ProductGrid cards={fullRows(related, 4, 8)} />
        </section>
      ) : null}
    </div>
  );
}

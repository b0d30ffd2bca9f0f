import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/page-head";
import { paths } from "@/features/shop/frame/paths";
import { SearchForm } from "@/features/shop/frame/search-form";
import { parseListingQuery, toCatalogQuery } from "@/features/shop/listing/listing-query";
import { NoResult } from "@/features/shop/listing/no-result";
import { ProductListing } from "@/features/shop/listing/product-listing";
import { listCategories, listFacilities, listProducts } from "@/lib/medusa/catalog";

export const metadata: Metadata = { title: "Cari produk", robots: { index: false } };

export default async function SearchPage({ searchParams }: PageProps<"/cari">) {
  const query = parseListingQuery(await searchParams);
  const categories = await listCategories();
  const stocked = categories.filter((category) => category.product_count > 0);
  if (!query.q) {
    return (
      <>
        <PageHead title="Apa yang Anda cari?" />
        <div className="shell mt-5 max-w-2xl lg:mx-auto">
          <SearchForm />
          <h2 className="mt-10 font-semibold">Atau mulai dari jenisnya</h2>
          <ul className="mt-3 flex flex-wrap gap-2">
            {stocked.map((category) => (
              <li key={category.handle}>
                <Link
                  href={paths.category(category.handle)}
                  className="inline-flex min-h-11 items-center rounded-full border border-line-strong bg-white px-4 font-medium hover:border-ink"
                >
                  {category.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </>
    );
  }
  const [list, facilities] = await Promise.all([listProducts(toCatalogQuery(query)), listFacilities()]);
  return (
    <>
      <PageHead eyebrow="Hasil pencarian" title={`“${query.q}”`} />
      <div className="shell mt-5 lg:hidden">
        <SearchForm initial={query.q} />
      </div>
      <ProductListing
        base={paths.search}
        query={query}
        choices={{ categories, facilities }}
        list={list}
        empty={<NoResult words={query.q} />}
      />
    </>
  );
}

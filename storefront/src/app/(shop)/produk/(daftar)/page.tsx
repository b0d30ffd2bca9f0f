import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { paths } from "@/features/shop/frame/paths";
import { parseListingQuery, toCatalogQuery } from "@/features/shop/listing/listing-query";
import { NoProducts } from "@/features/shop/listing/no-products";
import { ProductListing } from "@/features/shop/listing/product-listing";
import { listCategories, listFacilities, listProducts } from "@/lib/medusa/catalog";

export const metadata: Metadata = { title: "Semua produk", alternates: { canonical: paths.products } };

export default async function ProductsPage({ searchParams }: PageProps<"/produk">) {
  const query = { ...parseListingQuery(await searchParams), q: "" };
  const [list, categories, facilities] = await Promise.all([
    listProducts(toCatalogQuery(query)),
    listCategories(),
    listFacilities(),
  ]);
  return (
    <>
      <PageHead title={query.sort === "unggulan" ? "Unggulan dahulu" : "Semua produk"}>
        {query.sort === "unggulan"
          ? "Produk Unggulan Nasional pilihan kurator tampil paling atas, disusul produk lainnya."
          : "Busana, kain, tas, kriya, mebel, dan pangan dari bengkel kerja di seluruh Indonesia."}
      </PageHead>
      <ProductListing
        base={paths.products}
        query={query}
        choices={{ categories, facilities }}
        list={list}
        empty={<NoProducts reset={paths.products} />}
      />
    </>
  );
}

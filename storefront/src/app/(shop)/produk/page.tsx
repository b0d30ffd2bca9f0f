import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { wholeShop } from "@/features/shop/search/list-place";
import { listMetadata } from "@/features/shop/search/list-metadata";
import { NoMatch } from "@/features/shop/search/no-match";
import { ProductList } from "@/features/shop/search/product-list";
import { keepOneAddress, readList } from "@/features/shop/search/read-list";

type Props = PageProps<"/produk">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata(wholeShop, await readList(wholeShop, await searchParams), { title: "Semua produk" });
}

export default async function ProductsPage({ searchParams }: Props) {
  const params = await searchParams;
  const list = await readList(wholeShop, params);
  keepOneAddress(wholeShop, wholeShop.base, params, list.query);
  return (
    <>
      <PageHead title={list.query.sort === "unggulan" ? "Unggulan dahulu" : "Semua produk"}>
        {list.query.sort === "unggulan"
          ? "Produk Unggulan Nasional pilihan kurator tampil paling atas, disusul produk lainnya."
          : "Busana, kain, tas, kriya, mebel, dan pangan dari bengkel kerja di seluruh Indonesia."}
      </PageHead>
      <ProductList {...list} place={wholeShop} empty={<NoMatch place={wholeShop} query={list.query} />} />
    </>
  );
}

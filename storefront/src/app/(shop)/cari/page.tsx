import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { paths } from "@/features/shop/frame/paths";
import { ChipLinks } from "@/features/shop/search/chip-links";
import { wholeShop } from "@/features/shop/search/list-place";
import { listMetadata } from "@/features/shop/search/list-metadata";
import { NoMatch } from "@/features/shop/search/no-match";
import { ProductList } from "@/features/shop/search/product-list";
import { keepOneAddress, readList } from "@/features/shop/search/read-list";
import { parseSearchQuery, plainQuery, writeSearchQuery } from "@/features/shop/search/search-query";
import { SearchField } from "@/features/shop/suggest/search-field";
import { listCategories } from "@/lib/medusa/catalog";

type Props = PageProps<"/cari">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const { q } = parseSearchQuery(params);
  if (!q) return { title: "Cari produk", alternates: { canonical: paths.search }, robots: { index: false } };
  return listMetadata(wholeShop, await readList(wholeShop, params), { title: `Cari “${q}”` });
}

export default async function SearchPage({ searchParams }: Props) {
  const params = await searchParams;
  if (writeSearchQuery(parseSearchQuery(params)).toString() === "") return <Start />;
  const list = await readList(wholeShop, params);
  keepOneAddress(wholeShop, paths.search, params, list.query);
  const { q } = list.query;
  return (
    <>
      <div className="shell pt-4 lg:hidden">
        <SearchField shape="popup" initial={q} />
      </div>
      <div className="max-lg:[&_h1]:text-2xl max-lg:[&>header]:pt-5">
        <PageHead eyebrow="Hasil pencarian" title={<bdi className="wrap-anywhere">“{q}”</bdi>} />
      </div>
      <ProductList {...list} place={wholeShop} empty={<NoMatch place={wholeShop} query={list.query} />} />
    </>
  );
}

/** Before anything is searched for. */
async function Start() {
  const categories = await listCategories();
  const roots = categories.filter((one) => one.parent_handle === null && one.product_count > 0);
  return (
    <>
      <PageHead title="Apa yang Anda cari?" />
      <div className="shell mt-5">
        <div className="max-w-2xl">
          <SearchField shape="popup" initial={plainQuery.q} />
        </div>
        <div className="mt-10">
          <ChipLinks
            title="Atau mulai dari jenisnya"
            links={roots.map(({ handle, name }) => ({ href: paths.category(handle), label: name }))}
          />
        </div>
      </div>
    </>
  );
}

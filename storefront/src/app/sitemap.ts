import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { paths } from "@/features/shop/frame/paths";
import { siteUrl } from "@/lib/env";
import { listCategories, listFacilities } from "@/lib/medusa/catalog";
import { searchProducts } from "@/lib/medusa/search";

/** Enough for every product of the first years; beyond it the sitemap must be split. */
const MOST_PAGES = 200;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const [categories, facilities, products] = await Promise.all([
    listCategories(),
    listFacilities(),
    allProducts(),
  ]);
  const addresses = [
    paths.home,
    paths.products,
    paths.facilities,
    ...categories.map((category) => paths.category(category.handle)),
    ...facilities.map((facility) => paths.facility(facility.handle)),
    ...products.map(paths.product),
  ];
  return addresses.map((address) => ({ url: `${siteUrl()}${address}` }));
}

async function allProducts(): Promise<string[]> {
  const handles: string[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const list = await searchProducts({ page });
    handles.push(...list.rows.map((card) => card.handle));
    if (list.rows.length < list.page_size) break;
  }
  return handles;
}

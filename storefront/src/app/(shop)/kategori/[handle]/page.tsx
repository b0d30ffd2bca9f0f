import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { paths } from "@/features/shop/frame/paths";
import { parseListingQuery, toCatalogQuery } from "@/features/shop/listing/listing-query";
import { NoProducts } from "@/features/shop/listing/no-products";
import { ProductListing } from "@/features/shop/listing/product-listing";
import { listCategories, listFacilities, listProducts } from "@/lib/medusa/catalog";

type Props = PageProps<"/kategori/[handle]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = await findCategory((await params).handle);
  if (!category) return {};
  return {
    title: category.name,
    description: category.description,
    alternates: { canonical: paths.category(category.handle) },
  };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const category = await findCategory(handle);
  if (!category) notFound();
  const query = { ...parseListingQuery(await searchParams), category: "", q: "" };
  const [list, facilities, categories] = await Promise.all([
    listProducts({ ...toCatalogQuery(query), category: handle }),
    listFacilities(),
    listCategories(),
  ]);
  const base = paths.category(handle);
  const siblings = categories.filter((one) => one.parent_handle === handle);
  return (
    <>
      <PageHead eyebrow="Jenis produk" title={category.name}>
        {category.description}
      </PageHead>
      {siblings.length > 0 ? (
        <nav aria-label={`Bagian dari ${category.name}`} className="shell mt-5">
          <ul className="flex flex-wrap gap-2">
            {siblings.map((one) => (
              <li key={one.handle}>
                <Link
                  href={paths.category(one.handle)}
                  className="inline-flex min-h-11 items-center rounded-full border border-line-strong bg-white px-4 text-sm font-medium hover:border-ink"
                >
                  {one.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ProductListing
        base={base}
        query={query}
        choices={{ categories: [], facilities }}
        list={list}
        empty={<NoProducts reset={base} />}
      />
    </>
  );
}

async function findCategory(handle: string) {
  const categories = await listCategories();
  return categories.find((category) => category.handle === handle) ?? null;
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { paths } from "@/features/shop/frame/paths";
import { categoryPlace } from "@/features/shop/search/list-place";
import { listMetadata } from "@/features/shop/search/list-metadata";
import { NoMatch } from "@/features/shop/search/no-match";
import { ProductList } from "@/features/shop/search/product-list";
import { keepOneAddress, readList } from "@/features/shop/search/read-list";
import { listCategories } from "@/lib/medusa/catalog";

type Props = PageProps<"/kategori/[handle]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const category = await findCategory((await params).handle);
  if (!category) return {};
  const place = categoryPlace(category.handle);
  return listMetadata(place, await readList(place, await searchParams), {
    title: category.name,
    description: category.description,
  });
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const category = await findCategory(handle);
  if (!category) notFound();
  const place = categoryPlace(handle);
  const raw = await searchParams;
  const [list, categories] = await Promise.all([readList(place, raw), listCategories()]);
  keepOneAddress(place, place.base, raw, list.query);
  const below = categories.filter((one) => one.parent_handle === handle);
  return (
    <>
      <PageHead eyebrow="Jenis produk" title={category.name}>
        {category.description}
      </PageHead>
      {below.length > 0 ? (
        <nav aria-label={`Bagian dari ${category.name}`} className="shell mt-5">
          <ul className="no-scrollbar flex gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap">
            {below.map((one) => (
              <li key={one.handle} className="shrink-0">
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
      <ProductList {...list} place={place} empty={<NoMatch place={place} query={list.query} />} />
    </>
  );
}

async function findCategory(handle: string) {
  const categories = await listCategories();
  return categories.find((category) => category.handle === handle) ?? null;
}

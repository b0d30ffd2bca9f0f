import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FacilityStory } from "@/features/shop/facility/facility-story";
import { paths } from "@/features/shop/frame/paths";
import { parseListingQuery, toCatalogQuery } from "@/features/shop/listing/listing-query";
import { NoProducts } from "@/features/shop/listing/no-products";
import { ProductListing } from "@/features/shop/listing/product-listing";
import { findFacility, listCategories, listProducts } from "@/lib/medusa/catalog";

type Props = PageProps<"/upt-kami/[handle]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const facility = await findFacility((await params).handle);
  if (!facility) return {};
  return {
    title: facility.brand ? `${facility.brand.name}, ${facility.short_name}` : facility.short_name,
    description: `Karya warga binaan ${facility.name} di ${facility.city}, ${facility.province}.`,
    alternates: { canonical: paths.facility(facility.handle) },
  };
}

export default async function FacilityPage({ params, searchParams }: Props) {
  const { handle } = await params;
  const query = { ...parseListingQuery(await searchParams), facility: "", q: "" };
  const facility = await findFacility(handle);
  if (!facility) notFound();
  const [list, categories] = await Promise.all([
    listProducts({ ...toCatalogQuery(query), facility: facility.handle }),
    listCategories(),
  ]);
  const base = paths.facility(handle);
  return (
    <>
      <FacilityStory facility={facility} />
      <ProductListing
        base={base}
        query={query}
        choices={{ categories, facilities: [] }}
        list={list}
        empty={<NoProducts reset={base} />}
      />
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FacilityStory } from "@/features/shop/facility/facility-story";
import { SalesSuspended } from "@/features/shop/facility/sales-suspended";
import { facilityPlace } from "@/features/shop/search/list-place";
import { listMetadata } from "@/features/shop/search/list-metadata";
import { NoMatch } from "@/features/shop/search/no-match";
import { ProductList } from "@/features/shop/search/product-list";
import { keepOneAddress, readList } from "@/features/shop/search/read-list";
import { findFacility } from "@/lib/medusa/catalog";

type Props = PageProps<"/upt-kami/[handle]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const facility = await findFacility((await params).handle);
  if (!facility) return {};
  const place = facilityPlace(facility.handle);
  const words = {
    title: facility.brand ? `${facility.brand.name}, ${facility.short_name}` : facility.short_name,
    description: `Karya warga binaan ${facility.name} di ${facility.city}, ${facility.province}.`,
  };
  if (facility.is_suspended) return { ...words, robots: { index: false, follow: true } };
  return listMetadata(place, await readList(place, await searchParams), words);
}

export default async function FacilityPage({ params, searchParams }: Props) {
  const facility = await findFacility((await params).handle);
  if (!facility) notFound();
  if (facility.is_suspended) {
    return (
      <>
        <FacilityStory facility={facility} />
        <SalesSuspended />
      </>
    );
  }
  const place = facilityPlace(facility.handle);
  const raw = await searchParams;
  const list = await readList(place, raw);
  keepOneAddress(place, place.base, raw, list.query);
  return (
    <>
      <FacilityStory facility={facility} />
      <ProductList {...list} place={place} empty={<NoMatch place={place} query={list.query} />} />
    </>
  );
}

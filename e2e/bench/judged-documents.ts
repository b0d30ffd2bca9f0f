import type { SeedListing } from "@karya/backend/src/scripts/seed/messages";
import { generateFacilities } from "../../seed/src/generate-facilities.js";
import { generateListings } from "../../seed/src/generate.js";
import { toListing } from "../../seed/src/listing.js";
import type { SeedData } from "../../seed/src/read-data.js";
import type { Category, FacilityRow } from "../../seed/src/schema.js";
import type { JudgedDocument } from "./judge.js";

/** A product of the catalogue with whom it is from and what it is. */
export type CatalogueItem = {
  listing: SeedListing;
  maker: FacilityRow;
  /** The category, then what it lies below. */
  categories: Category[];
};

/** The sample goods, then those that `npm run seed -- --products N --facilities M` adds. */
export async function* catalogue(
  data: SeedData,
  load: { products: number; facilities: number },
): AsyncGenerator<CatalogueItem> {
  const extra = await generateFacilities(data.facilities, load.facilities);
  const facilities = new Map([...data.facilities, ...extra].map((row) => [row.handle, row]));
  const categories = new Map(data.categories.map((row) => [row.handle, row]));
  const item = (listing: SeedListing): CatalogueItem => {
    const maker = facilities.get(listing.facility);
    if (!maker) throw new Error(`The facility of ${listing.handle} is not known: ${listing.facility}`);
    const leaf = categories.get(listing.content.category);
    const parent = leaf?.parent ? categories.get(leaf.parent) : undefined;
    return { listing, maker, categories: [leaf, parent].filter((category) => category !== undefined) };
  };
  for (const product of data.products) yield item(toListing(product));
  for (const listing of generateListings(data.products, [...facilities.keys()], load.products))
    yield item(listing);
}

/**
 * The whole catalogue as a person would judge it.
 * @yields the product's handle and its document
 */
export async function* judgedDocuments(
  data: SeedData,
  load: { products: number; facilities: number },
): AsyncGenerator<[handle: string, document: JudgedDocument]> {
  for await (const item of catalogue(data, load)) yield [item.listing.handle, toJudgedDocument(item)];
}

export function toJudgedDocument({ listing: { content }, maker, categories }: CatalogueItem): JudgedDocument {
  const optionValues = (name: string) => [
    ...new Set(content.variants.flatMap(({ options }) => options[name] ?? [])),
  ];
  return {
    title: content.title,
    category: categories.map(({ name }) => name),
    technique: content.technique || null,
    motif: content.motif || null,
    materials: content.materials,
    color: optionValues("Warna"),
    size: optionValues("Ukuran"),
    facility: `${maker.short_name} ${maker.name}`,
    city: maker.city,
    province: maker.province,
    brand: maker.brand || null,
    description: content.description,
  };
}

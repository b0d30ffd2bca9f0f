import type { SeedListing } from "@karya/backend/src/scripts/seed/messages";
import { generateFacilities } from "../../seed/src/generate-facilities.js";
import { generateListings } from "../../seed/src/generate.js";
import { toListing } from "../../seed/src/listing.js";
import type { SeedData } from "../../seed/src/read-data.js";
import type { Category, FacilityRow } from "../../seed/src/schema.js";
import type { JudgedDocument } from "./judge.js";

/**
 * The whole catalogue as a person would judge it: the sample goods, then those that
 * `npm run seed -- --products N --facilities M` adds.
 * @yields the product's handle and its document
 */
export async function* judgedDocuments(
  data: SeedData,
  load: { products: number; facilities: number },
): AsyncGenerator<[handle: string, document: JudgedDocument]> {
  const extra = await generateFacilities(data.facilities, load.facilities);
  const facilities = new Map([...data.facilities, ...extra].map((row) => [row.handle, row]));
  const categories = new Map(data.categories.map((row) => [row.handle, row]));
  const document = (listing: SeedListing) =>
    [listing.handle, toDocument(listing, facilities, categories)] satisfies [string, JudgedDocument];
  for (const product of data.products) yield document(toListing(product));
  for (const listing of generateListings(data.products, [...facilities.keys()], load.products))
    yield document(listing);
}

function toDocument(
  { handle, facility, content }: SeedListing,
  facilities: ReadonlyMap<string, FacilityRow>,
  categories: ReadonlyMap<string, Category>,
): JudgedDocument {
  const maker = facilities.get(facility);
  if (!maker) throw new Error(`The facility of ${handle} is not known: ${facility}`);
  const leaf = categories.get(content.category);
  const parent = leaf?.parent ? categories.get(leaf.parent) : undefined;
  const optionValues = (name: string) => [
    ...new Set(content.variants.flatMap(({ options }) => options[name] ?? [])),
  ];
  return {
    title: content.title,
    category: [leaf, parent].flatMap((category) => category?.name ?? []),
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

import { createHash } from "node:crypto";
import type { SeedFacility, SeedWorld } from "@karya/backend/src/scripts/seed/messages.js";
import { pictureHeight, pictureWidth } from "./pictures/spec.js";
import type { SeedData } from "./read-data.js";
import type { Category, FacilityRow } from "./schema.js";
import { slug } from "./slug.js";

export type LoadTest = { products: number; facilities: number };

/**
 * All of the data but the listings, in the shape that the backend's script reads.
 * @param extra facilities made for a load test
 * @param now when the placements' windows are counted from
 */
export function toWorld(
  data: SeedData,
  extra: readonly FacilityRow[],
  load: LoadTest | null,
  now: Date,
): SeedWorld {
  const { categories, shares, officers, placements } = data;
  return {
    version: createHash("sha256")
      .update(JSON.stringify([data, load]))
      .digest("hex"),
    facilities: [
      ...data.facilities.map((row) => toFacility(row, data.stories[row.handle] ?? "", false)),
      ...extra.map((row) => toFacility(row, exampleStory(row), true)),
    ],
    categories: categories.map(({ handle, name, description, parent, is_food }, position) => ({
      handle,
      name,
      description,
      parent_handle: parent,
      position,
      is_food,
    })),
    akun: akunSettings(data),
    share_rules: shares.share_rules.map(({ category, ...rule }) => ({ ...rule, category_handle: category })),
    officers,
    placements: placements.map(({ listing, slot, position, starts_in_days, ends_in_days }) => ({
      listing,
      slot,
      position,
      starts_at: daysFrom(now, starts_in_days),
      ends_at: daysFrom(now, ends_in_days),
    })),
    synonyms: data.synonyms,
    drawing_size: { width: pictureWidth, height: pictureHeight },
    listing_count: data.products.length + (load?.products ?? 0),
  };
}

/** A setting for "*", and one for each category that would inherit another akun than its own. */
function akunSettings({ categories, shares }: SeedData) {
  const akunOf = new Map(categories.map(({ handle, akun }) => [handle, akun]));
  const inherited = ({ parent }: Category) => (parent && akunOf.get(parent)) || shares.default_akun;
  const wanted = [
    { handle: "*", akun: shares.default_akun },
    ...categories.filter((category) => category.akun !== inherited(category)),
  ];
  return wanted.flatMap(({ handle, akun }) =>
    shares.akun
      .filter(({ code }) => code === akun)
      .map((setting) => ({ category_handle: handle, ...setting })),
  );
}

function toFacility(
  { brand, known_products, ...row }: FacilityRow,
  story: string,
  is_sample: boolean,
): SeedFacility {
  return {
    ...row,
    story,
    known_products: known_products ? known_products.split("; ") : [],
    brand: brand ? { handle: slug(brand), name: brand } : null,
    is_sample,
  };
}

function exampleStory({ short_name, city, province }: FacilityRow): string {
  return `${short_name} adalah data contoh untuk uji beban. Tidak ada UPT dengan nama ini; letaknya dipinjam dari ${city}, ${province}, supaya ongkos kirim dan pencarian dapat diuji dengan jumlah UPT yang sebenarnya.`;
}

function daysFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SuggestView } from "../../contract/search";
import { comparableText } from "../../domain/search-words";
import { ON_SALE } from "../../modules/listing/catalog/sql";

type Named<T> = T & {
  /** The words of its name, as they are compared. */
  names: string[];
};

export type Places = {
  categories: Named<SuggestView["categories"][number]>[];
  facilities: Named<SuggestView["facilities"][number]>[];
  brands: Named<SuggestView["brands"][number]>[];
};

/** Names hardly change and are asked for at every keystroke. */
const KEEP_MS = 30_000;

let kept: { at: number; places: Promise<Places> } | null = null;

/** Everything that goods are sorted by and that has a name: what has the most goods on sale comes first. */
export async function readPlaces(knex: Knex): Promise<Places> {
  const now = Date.now();
  if (!kept || now - kept.at > KEEP_MS) kept = { at: now, places: read(knex) };
  try {
    return await kept.places;
  } catch (error) {
    kept = null;
    throw error;
  }
}

async function read(knex: Knex): Promise<Places> {
  const [categories, facilities] = await Promise.all([
    knex.raw(
      `SELECT c.handle, c.name, count(*)::int AS count FROM catalog_entry e
         JOIN listing_category own ON own.handle = e.category_handle AND own.deleted_at IS NULL
         JOIN listing_category c ON c.handle IN (own.handle, own.parent_handle) AND c.deleted_at IS NULL
        WHERE ${ON_SALE} GROUP BY c.handle, c.name ORDER BY count(*) DESC, c.name`,
    ),
    knex.raw(
      `SELECT f.handle, f.short_name, f.name, f.type, f.city, f.brand_name, own.count
         FROM facility f
         JOIN (SELECT e.facility_id, count(*)::int AS count FROM catalog_entry e WHERE ${ON_SALE} GROUP BY 1) own
              ON own.facility_id = f.id
        WHERE f.deleted_at IS NULL ORDER BY own.count DESC, f.short_name`,
    ),
  ]);
  const makers = facilities.rows as {
    handle: string;
    short_name: string;
    name: string;
    type: string;
    city: string;
    brand_name: string | null;
    count: number;
  }[];
  return {
    categories: (categories.rows as SuggestView["categories"]).map((category) => ({
      ...category,
      names: wordsOf(category.name),
    })),
    facilities: makers.map(({ handle, short_name, name, type, city, count }) => ({
      handle,
      short_name,
      city,
      count,
      names: wordsOf(`${short_name} ${name} ${type} ${city}`),
    })),
    brands: makers.flatMap(({ handle, short_name, brand_name }) =>
      brand_name
        ? [
            {
              name: brand_name,
              facility_handle: handle,
              facility_short_name: short_name,
              names: wordsOf(brand_name),
            },
          ]
        : [],
    ),
  };
}

function wordsOf(name: string): string[] {
  return comparableText(name).split(" ");
}

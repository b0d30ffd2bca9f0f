import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchFacetField, SearchFacetValue } from "../../contract/search";

export const FACET_FIELDS: readonly SearchFacetField[] = [
  "category",
  "province",
  "facility",
  "brand",
  "technique",
  "motif",
  "color",
  "size",
];

export type FacetCounts = Record<SearchFacetField, { value: string; count: number }[]>;

/** Names for the handles among a search's facets; what a shopper chose is there even where nothing has it now. */
export async function labelledFacets(
  knex: Knex,
  counts: FacetCounts,
  chosen: Partial<Record<SearchFacetField, string[]>>,
): Promise<Record<SearchFacetField, SearchFacetValue[]>> {
  const whole = Object.fromEntries(
    FACET_FIELDS.map((field) => [field, withChosen(counts[field], chosen[field] ?? [])]),
  ) as FacetCounts;
  const names = await readNames(knex, whole);
  return Object.fromEntries(
    FACET_FIELDS.map((field) => [
      field,
      whole[field].map(({ value, count }) => ({
        value,
        label: names.get(`${field} ${value}`) ?? value,
        count,
      })),
    ]),
  ) as Record<SearchFacetField, SearchFacetValue[]>;
}

function withChosen(counts: { value: string; count: number }[], chosen: readonly string[]) {
  const missing = chosen.filter((value) => !counts.some((counted) => counted.value === value));
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))];
}

async function readNames(knex: Knex, counts: FacetCounts): Promise<Map<string, string>> {
  const of = (field: SearchFacetField) => counts[field].map(({ value }) => value);
  const { rows } = await knex.raw(
    `SELECT 'category' AS field, handle, name FROM listing_category WHERE handle = ANY(?) AND deleted_at IS NULL
     UNION ALL SELECT 'facility', handle, short_name FROM facility WHERE handle = ANY(?) AND deleted_at IS NULL
     UNION ALL SELECT 'brand', brand_handle, brand_name FROM facility WHERE brand_handle = ANY(?) AND deleted_at IS NULL`,
    [of("category"), of("facility"), of("brand")],
  );
  return new Map(
    (rows as { field: string; handle: string; name: string }[]).map((row) => [
      `${row.field} ${row.handle}`,
      row.name,
    ]),
  );
}

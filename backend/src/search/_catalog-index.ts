import type { SearchTypes } from "@medusajs/framework/types";

type Fields = Record<string, SearchTypes.SearchFieldDefinition>;

const facet = { filterable: true, facetable: true } as const;
const number = { type: "integer", filterable: true, sortable: true } as const;
const rank = { type: "integer" } as const;

/** A listing on sale as the search engines hold it; see `toSearchDocument`. Weights: title, kind, heading, text. */
export const CATALOG_FIELDS: Fields = {
  id: { type: "keyword", filterable: true },
  title: { type: "text", searchable: { weight: 10 } },
  kind: { type: "text", searchable: { weight: 5 }, retrievable: false },
  technique: { type: "keyword", searchable: { weight: 5 }, ...facet },
  motif: { type: "keyword", searchable: { weight: 5 }, ...facet },
  materials: { type: "text", searchable: { weight: 3 }, retrievable: false },
  maker: { type: "text", searchable: { weight: 3 }, retrievable: false },
  color: { type: "keyword", array: true, searchable: { weight: 3 }, ...facet },
  size: { type: "keyword", array: true, searchable: { weight: 1 }, ...facet },
  description: { type: "text", searchable: { weight: 1 }, retrievable: false },
  category: { type: "keyword", array: true, ...facet },
  province: { type: "keyword", ...facet },
  facility: { type: "keyword", ...facet },
  brand: { type: "keyword", ...facet },
  in_stock: { type: "boolean", ...facet },
  price_min: number,
  price_max: number,
  price: { type: "integer", array: true, facetable: { types: ["stats"] }, retrievable: false },
  stock_rank: rank,
  sold: rank,
  featured_rank: number,
  published_at: number,
  fingerprint: { type: "keyword" },
};

/**
 * Among equally good matches: what can be bought, what is featured, what sells, what is new. PostgreSQL packs them into
 * one number; what is more than `most` ranks as `most` does.
 */
const RANKING = [
  { field: "stock_rank", direction: "desc", most: 1 },
  { field: "featured_rank", direction: "asc", most: 2 ** 10 - 1 },
  { field: "sold", direction: "desc", most: 2 ** 20 - 1 },
  { field: "published_at", direction: "desc", most: 2 ** 32 - 1 },
] as const;

/** What a product is, and who made it; each comes in few combinations. */
const COUNTED_TOGETHER = [
  ["category", "technique", "motif", "color", "size", "in_stock"],
  ["facility", "province", "brand", "in_stock"],
];

/** Lowest and highest of what a document has several of stand in these fields. */
const BOUNDS = { price: ["price_min", "price_max"] };

/** Of hundreds of values. */
const COUNTED_APART = ["facility"];

/** Raised whenever tables, documents or an engine's settings come to look different: the next migration then fills a new index. */
const LAYOUT = 11;

export const CATALOG_SETTINGS: SearchTypes.SearchIndexSettings = {
  typo_tolerance: { min_word_size_for_one_typo: 4, min_word_size_for_two_typos: 8 },
  provider_options: {
    postgres: { ranking: RANKING, counted_together: COUNTED_TOGETHER, bounds: BOUNDS, layout: LAYOUT },
    meilisearch: {
      ranking: RANKING.map(({ field, direction }) => `${field}:${direction}`),
      counted_apart: COUNTED_APART,
      layout: LAYOUT,
    },
  },
};

import { MeilisearchProviderService } from "@karya/backend/src/modules/search-meilisearch/service";
import { PostgresSearchProviderService } from "@karya/backend/src/modules/search-postgres/service";
import { toSearchDocument } from "@karya/backend/src/modules/listing/search/to-search-document";
import { CATALOG_FIELDS, CATALOG_SETTINGS } from "@karya/backend/src/search/_catalog-index";
import type { Knex } from "knex";
import { slug } from "../../seed/src/slug.js";
import { synonymRows } from "../../seed/src/synonym-rows.js";
import { readSearchEnglish, readSearchSynonyms } from "../../seed/src/read-search-data.js";
import type { CatalogueItem } from "./judged-documents.js";

export type Provider = PostgresSearchProviderService | MeilisearchProviderService;
export type Index = Parameters<PostgresSearchProviderService["upsertIndex"]>[0]["index"];
export type Query = Parameters<PostgresSearchProviderService["search"]>[0];
export type Document = ReturnType<typeof toSearchDocument>;
export type Found = Awaited<ReturnType<PostgresSearchProviderService["search"]>>;

/** The shop's index definition under a physical name of its own. */
export function catalogIndex(physical_name: string, provider: string): Index {
  return {
    name: "catalog",
    entity: "listing",
    primary_key: "id",
    provider,
    fields: CATALOG_FIELDS,
    settings: CATALOG_SETTINGS,
    definition_hash: "test",
    physical_name,
    seed: async function* () {},
  };
}

export function postgresEngine(knex: Knex): PostgresSearchProviderService {
  return new PostgresSearchProviderService({ manager: { getKnex: () => knex as never } });
}

export function meilisearchEngine(
  knex: Knex,
  options: { host: string; apiKey?: string },
): MeilisearchProviderService {
  return new MeilisearchProviderService({ manager: { getKnex: () => knex as never } }, options);
}

/** The language data, as the seed loads it; what the seed has loaded is kept. */
export async function loadSynonyms(knex: Knex): Promise<void> {
  await knex.raw(
    `CREATE TABLE IF NOT EXISTS search_synonym
       (phrase text PRIMARY KEY, others text[] NOT NULL, ignored boolean NOT NULL, whole boolean NOT NULL)`,
  );
  if (await knex("search_synonym").first("phrase")) return;
  await knex.batchInsert("search_synonym", synonymRows(readSearchSynonyms(), readSearchEnglish()), 200);
}

/** What the index would hold if this product were on sale. @param place the order in which the products went on sale */
export function searchDocumentOf({ listing, maker, categories }: CatalogueItem, place: number): Document {
  const { content } = listing;
  const prices = content.variants.map(({ price }) => price);
  return toSearchDocument({
    listing_id: listing.handle,
    title: content.title,
    content,
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    published_at: new Date(Date.UTC(2026, 0, 1) + place * 60_000),
    in_stock: content.variants.some(({ initial_stock }) => initial_stock > 0),
    sold: (place * 7) % 97,
    featured: null,
    categories,
    facility: {
      ...maker,
      brand_handle: maker.brand ? slug(maker.brand) : null,
      brand_name: maker.brand || null,
    },
  });
}

const FACETS = ["category", "province", "facility", "brand", "technique", "motif", "color", "size"];

/** What the shop asks for a page of results. */
export function pageQuery(
  index: Index,
  ask: { q?: string; filters?: Query["filters"]; unfinished?: boolean },
): Query {
  return {
    index,
    q: ask.q,
    filters: ask.filters,
    attributes_to_retrieve: ["id"],
    pagination: { skip: 0, take: 24, ...(ask.q ? {} : { order: { published_at: "DESC" } }) },
    search_options: {
      ...(ask.unfinished && { match_strategy: "last" }),
      facets: [
        ...[...FACETS, "in_stock"].map((field) => ({ field, type: "value" as const, limit: 60 })),
        { field: "price", type: "stats" },
      ],
    },
  };
}

/** What the shop asks for the goods under the search field. */
export function suggestQuery(index: Index, q: string): Query {
  return {
    index,
    q,
    attributes_to_retrieve: ["id"],
    pagination: { skip: 0, take: 6 },
    search_options: { match_strategy: "last", count: "none" },
  };
}

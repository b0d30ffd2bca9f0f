import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SearchFacetField, SearchSort, SearchUnderstanding, SearchView } from "../../contract/search";
import { relaxations } from "../../domain/relaxations";
import { comparableText, searchWords, wordsBeyond } from "../../domain/search-words";
import { Synonyms, tellingWords } from "../../lib/search/synonyms";
import { readCardsOf } from "../../modules/listing/catalog/read-cards-of";
import { askEngines } from "./ask-engines";
import { FACET_FIELDS, type FacetCounts, labelledFacets } from "./facet-labels";

export const SEARCH_PAGE_SIZE = 24;
const MOST_VALUES = 60;
/** More than any facet has. */
export const ALL_VALUES = 10_000;

export type CatalogSearch = Partial<Record<SearchFacetField, string[]>> & {
  q?: string;
  /** Whole rupiah; a product counts whose prices reach into the range. */
  price_min?: number;
  price_max?: number;
  in_stock?: boolean;
  sort?: SearchSort;
  /** From 1. */
  page: number;
};

type Query = Omit<SearchTypes.SearchQuery, "entity">;

type Asking = {
  ask: (queries: readonly Query[]) => Promise<SearchTypes.SearchResult[]>;
  /** What is asked of the words. */
  queryOf: (q: string) => Query;
};

const ORDER: Record<Exclude<SearchSort, "relevan">, Record<string, SearchTypes.SearchOrderBy>> = {
  terbaru: { published_at: "DESC" },
  termurah: { price_min: "ASC" },
  termahal: { price_max: "DESC" },
  unggulan: { featured_rank: "ASC" },
};

/** A page of what is found, with counts for every choice that narrows it. Cards show stock and price of this moment. */
export async function searchCatalog(container: MedusaContainer, search: CatalogSearch): Promise<SearchView> {
  const { result, dropped } = await askRelaxing(container, search, {
    ask: (queries) => askEngines(container, queries),
    queryOf: (q) => queryOf(search, q),
  });
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [rows, facets] = await Promise.all([
    readCardsOf(
      container,
      result.hits.map(({ id }) => id),
    ),
    labelledFacets(knex, countsOf(result, search), search),
  ]);
  return {
    rows,
    count: result.metadata.count ?? 0,
    page: search.page,
    page_size: SEARCH_PAGE_SIZE,
    facets,
    price: priceOf(result),
    in_stock_count: valuesOf(result, "in_stock").find(({ value }) => value === "true")?.count ?? 0,
    understood: { corrected: correctedOf(result), dropped },
  };
}

/**
 * Words that together match nothing are left out until something is found, and `dropped` with those that are too many;
 * what says nothing of a product is no such word.
 */
export async function askRelaxing(container: MedusaContainer, search: CatalogSearch, asking: Asking) {
  const { ask, queryOf } = asking;
  const typed = (search.q ?? "").trim();
  const [result] = await ask([queryOf(typed)]);
  if (!result) throw new Error("No search engine answered.");
  const text = comparableText(typed);
  const synonyms = await synonymsOf(container).read();
  const beyond = wordsBeyond(text).filter((word) => !synonyms.get(word)?.ignored);
  if (result.metadata.count !== 0) return { result, dropped: beyond };
  const words = tellingWords(searchWords(text), synonyms);
  const found = await thoseFound(ask, search, relaxations(words));
  const [first] = found;
  if (!first) return { result, dropped: beyond };
  // Of many words, those that something has may be found together.
  const known = words.filter((word) => found.some((kept) => kept.length === 1 && kept[0] === word));
  const [together] = first.length === 1 && known.length > 1 ? await thoseFound(ask, search, [known]) : [];
  const kept = together ?? first;
  const [relaxed] = await ask([queryOf(kept.join(" "))]);
  const left = words.filter((word) => !kept.includes(word));
  return { result: relaxed ?? result, dropped: [...left, ...beyond] };
}

async function thoseFound(
  ask: Asking["ask"],
  search: CatalogSearch,
  queries: readonly string[][],
): Promise<string[][]> {
  if (queries.length === 0) return [];
  const counts = await ask(queries.map((words) => countQuery(search, words.join(" "))));
  return queries.filter((_, at) => (counts[at]?.metadata.count ?? 0) > 0);
}

let synonyms: Synonyms | undefined;

function synonymsOf(container: MedusaContainer): Synonyms {
  return (synonyms ??= new Synonyms({
    getKnex: () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
  }));
}

function queryOf(search: CatalogSearch, q: string): Query {
  const { sort = "relevan", page } = search;
  const browsing = q === "" && sort === "relevan";
  const order = browsing ? ORDER.terbaru : sort === "relevan" ? undefined : ORDER[sort];
  return {
    ...countQuery(search, q),
    pagination: { skip: (page - 1) * SEARCH_PAGE_SIZE, take: SEARCH_PAGE_SIZE, order },
    search_options: {
      facets: [
        // What is chosen may be rarer than what is shown, and still tells its count.
        ...FACET_FIELDS.map((field) => ({
          field,
          type: "value" as const,
          limit: search[field]?.length ? ALL_VALUES : MOST_VALUES,
        })),
        { field: "in_stock", type: "value" },
        { field: "price", type: "stats" },
      ],
    },
  };
}

export function countQuery(search: CatalogSearch, q: string): Query {
  return {
    fields: ["id"],
    filters: { ...filtersOf(search), ...(q !== "" && { q }) },
    pagination: { take: 0 },
  };
}

function filtersOf(search: CatalogSearch): SearchTypes.SearchFilters {
  const filters: SearchTypes.SearchFilters = {};
  for (const field of FACET_FIELDS) {
    const values = search[field];
    if (values && values.length > 0) filters[field] = { $in: values };
  }
  if (search.in_stock) filters.in_stock = true;
  if (search.price_min !== undefined) filters.price_max = { $gte: search.price_min };
  if (search.price_max !== undefined) filters.price_min = { $lte: search.price_max };
  return filters;
}

export function valuesOf(
  result: SearchTypes.SearchResult,
  field: string,
): { value: string; count: number }[] {
  const facet = result.facets?.[field];
  return facet?.type === "value" ? facet.values : [];
}

function countsOf(result: SearchTypes.SearchResult, chosen: CatalogSearch): FacetCounts {
  return Object.fromEntries(
    FACET_FIELDS.map((field) => [
      field,
      valuesOf(result, field).filter(({ value }, at) => at < MOST_VALUES || chosen[field]?.includes(value)),
    ]),
  ) as FacetCounts;
}

function priceOf(result: SearchTypes.SearchResult): SearchView["price"] {
  const price = result.facets?.price;
  return price?.type === "stats" ? { min: price.min, max: price.max } : null;
}

export function correctedOf(result: SearchTypes.SearchResult): SearchUnderstanding["corrected"] {
  const corrected = result.provider_metadata?.corrected;
  return Array.isArray(corrected) ? corrected : [];
}

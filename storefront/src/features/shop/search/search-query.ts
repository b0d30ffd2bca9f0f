import type { SearchFacetField, SearchSort } from "@karya/backend/src/contract/search";
import { cleanWords } from "./clean-words";
import { facetFields, facets } from "./facets";
import { readRupiah } from "./read-rupiah";

/** What a list of products shows, as it stands in the address. Two equal lists have equal queries. */
export type SearchQuery = {
  q: string;
  /** Of each facet the chosen values, sorted and each once. */
  chosen: Readonly<Record<SearchFacetField, readonly string[]>>;
  priceMin: number | null;
  priceMax: number | null;
  inStock: boolean;
  /** Null for the natural order: the best match first when there are words, else the newest. */
  sort: SearchSort | null;
  /** From 1. */
  page: number;
};

/** An address's query as Next gives it to a page. */
export type RawParams = Record<string, string | string[] | undefined>;

export const sortLabels: Record<SearchSort, string> = {
  relevan: "Paling cocok",
  terbaru: "Terbaru",
  unggulan: "Unggulan",
  termurah: "Termurah",
  termahal: "Termahal",
};

const MOST_PAGES = 10_000;
const MOST_VALUES = 20;
/** A technique and a motif may be this long. */
const LONGEST_VALUE = 120;

export const plainQuery: SearchQuery = {
  q: "",
  chosen: eachField(() => []),
  priceMin: null,
  priceMax: null,
  inStock: false,
  sort: null,
  page: 1,
};

/** Reads an address; what is strange in it is left out, for an old or mistyped link must still open. */
export function parseSearchQuery(params: RawParams): SearchQuery {
  const q = cleanWords(first(params.q));
  const low = readRupiah(first(params["harga-min"]));
  const high = readRupiah(first(params["harga-maks"]));
  const swapped = low !== null && high !== null && low > high;
  const page = Number(first(params.halaman));
  return {
    q,
    chosen: chosenIn(params),
    priceMin: (swapped ? high : low) || null,
    priceMax: (swapped ? low : high) || null,
    inStock: first(params.tersedia) === "1",
    sort: readSort(first(params.urut), q),
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** The query's part of an address, its keys always in the same order. */
export function writeSearchQuery(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.set("q", query.q);
  for (const field of addressOrder) {
    for (const value of query.chosen[field]) params.append(facets[field].key, value);
  }
  if (query.priceMin !== null) params.set("harga-min", String(query.priceMin));
  if (query.priceMax !== null) params.set("harga-maks", String(query.priceMax));
  if (query.inStock) params.set("tersedia", "1");
  if (query.sort) params.set("urut", query.sort);
  if (query.page > 1) params.set("halaman", String(query.page));
  return params;
}

export function naturalSort(q: string): SearchSort {
  return q ? "relevan" : "terbaru";
}

/** Whether the list shows less than all that stands at its address. */
export function isNarrowed(query: SearchQuery): boolean {
  return (
    facetFields.some((field) => query.chosen[field].length > 0) ||
    query.priceMin !== null ||
    query.priceMax !== null ||
    query.inStock
  );
}

const addressOrder: SearchFacetField[] = [
  "category",
  "province",
  "facility",
  "brand",
  "technique",
  "motif",
  "color",
  "size",
];

function chosenIn(params: RawParams): SearchQuery["chosen"] {
  return eachField((field) => {
    const given = [params[facets[field].key] ?? []].flat().slice(0, 200);
    return sortedOnce(given.map((value) => readValue(field, value)));
  });
}

function eachField(valuesOf: (field: SearchFacetField) => readonly string[]): SearchQuery["chosen"] {
  const entries = facetFields.map((field) => [field, valuesOf(field)]);
  return Object.fromEntries(entries) as Record<SearchFacetField, readonly string[]>;
}

/** A facet's values as a query keeps them. */
export function sortedOnce(values: readonly string[]): string[] {
  return [...new Set(values)]
    .filter((value) => value !== "")
    .sort()
    .slice(0, MOST_VALUES);
}

const handleFields: readonly SearchFacetField[] = ["category", "facility", "brand"];

function readValue(field: SearchFacetField, value: string): string {
  if (handleFields.includes(field)) return /^[a-z0-9-]{1,120}$/.test(value) ? value : "";
  return cleanWords(value, LONGEST_VALUE);
}

function readSort(value: string, q: string): SearchSort | null {
  const sort = Object.hasOwn(sortLabels, value) ? (value as SearchSort) : null;
  return sort === "relevan" || sort === naturalSort(q) ? null : sort;
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

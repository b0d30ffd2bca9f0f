import type { CatalogSort } from "@karya/backend/src/contract/catalog";

/** What a list of products shows, as it stands in the URL. */
export type ListingQuery = {
  category: string;
  facility: string;
  q: string;
  sort: CatalogSort;
  inStock: boolean;
  page: number;
};

export type RawSearchParams = Record<string, string | string[] | undefined>;

export const sortLabels: Record<CatalogSort, string> = {
  terbaru: "Terbaru",
  unggulan: "Unggulan dahulu",
  termurah: "Harga terendah",
  termahal: "Harga tertinggi",
};

const MAX_PAGE = 10_000;

/** Reads the URL; anything strange falls back to the plain list, for an old link must still open. */
export function parseListingQuery(params: RawSearchParams): ListingQuery {
  const page = Number(first(params.halaman));
  return {
    category: handle(first(params.kategori)),
    facility: handle(first(params.upt)),
    q: first(params.q).trim().slice(0, 100),
    sort: isSort(first(params.urut)) ? (first(params.urut) as CatalogSort) : "terbaru",
    inStock: first(params.tersedia) === "1",
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}

/** The address of the same list with some things changed; a change of filter starts again at page 1. */
export function listingHref(base: string, query: ListingQuery, change: Partial<ListingQuery> = {}): string {
  const next = { ...query, page: 1, ...change };
  const params = new URLSearchParams();
  if (next.q) params.set("q", next.q);
  if (next.category) params.set("kategori", next.category);
  if (next.facility) params.set("upt", next.facility);
  if (next.sort !== "terbaru") params.set("urut", next.sort);
  if (next.inStock) params.set("tersedia", "1");
  if (next.page > 1) params.set("halaman", String(next.page));
  const text = params.toString();
  return text ? `${base}?${text}` : base;
}

/** The query as the catalogue takes it. */
export function toCatalogQuery(query: ListingQuery) {
  const { category, facility, q, sort, page, inStock } = query;
  return { category, facility, q, sort, page, in_stock: inStock };
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function handle(value: string): string {
  return /^[a-z0-9-]{1,120}$/.test(value) ? value : "";
}

function isSort(value: string): value is CatalogSort {
  return Object.hasOwn(sortLabels, value);
}

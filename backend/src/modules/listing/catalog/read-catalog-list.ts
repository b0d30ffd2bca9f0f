import type { MedusaContainer } from "@medusajs/framework/types";
import type { CatalogListView, CatalogSort } from "../../../contract/catalog";
import { searchWords } from "../../../domain/search-words";
import { rowsOf } from "./rows-of";
import { CARD, CARD_JOINS, FACILITY_OF_ENTRY, FEATURED_NOW, HAS_STOCK, ON_SALE } from "./sql";
import { type CardRow, toCatalogCard } from "./to-catalog-card";

export const CATALOG_PAGE_SIZE = 24;

export type CatalogListQuery = {
  category?: string;
  facility?: string;
  q?: string;
  in_stock?: boolean;
  sort?: CatalogSort;
  /** From 1. */
  page: number;
};

type Fragment = { sql: string; bindings: string[] };

const ORDER: Record<CatalogSort, string> = {
  terbaru: "e.published_at DESC, e.id",
  termurah: "e.price_min, e.id",
  termahal: "e.price_max DESC, e.id",
  unggulan: "featured.position NULLS LAST, e.published_at DESC, e.id",
};

/** The category with all that is below it. */
const IN_CATEGORY = `e.category_handle IN (
  WITH RECURSIVE below(handle) AS (
    SELECT ?::text UNION SELECT child.handle FROM listing_category child
      JOIN below ON child.parent_handle = below.handle WHERE child.deleted_at IS NULL)
  SELECT handle FROM below)`;

/** A word matches by its Indonesian stem or, as it is typed, as the beginning of a word. */
const HAS_WORD = `(plainto_tsquery('indonesian', ?) || to_tsquery('simple', ?))`;

/**
 * One page of the shop, in one statement: the inner query walks an index and picks the page's ids, the outer one reads
 * what 24 cards show. A page beyond the end has no rows.
 */
export async function readCatalogList(
  container: MedusaContainer,
  query: CatalogListQuery,
): Promise<CatalogListView> {
  const { page } = query;
  const words = searchWords(query.q ?? "");
  const filters = filtersOf(query, words);
  const order = orderOf(query, words);
  const where = [ON_SALE, ...filters.map(({ sql }) => sql)].join(" AND ");
  const bindings = filters.flatMap((filter) => filter.bindings);
  const joins = query.facility ? FACILITY_OF_ENTRY : "";
  const featured = query.sort === "unggulan" ? `LEFT JOIN (${FEATURED_NOW}) featured USING (listing_id)` : "";
  const rows = await rowsOf<CardRow & { total: number; listing_id: string | null }>(
    container,
    `WITH page AS (
       SELECT e.id, row_number() OVER () AS place
         FROM (SELECT e.id FROM catalog_entry e ${joins} ${featured}
                WHERE ${where} ORDER BY ${order.sql} LIMIT ${CATALOG_PAGE_SIZE} OFFSET ?) e)
     SELECT total.n AS total, card.*
       FROM (SELECT count(*)::int AS n FROM catalog_entry e ${joins} WHERE ${where}) total
       LEFT JOIN LATERAL (SELECT page.place, ${CARD}
                            FROM page JOIN catalog_entry e USING (id) ${CARD_JOINS}) card ON true
      ORDER BY card.place`,
    [...bindings, ...order.bindings, (page - 1) * CATALOG_PAGE_SIZE, ...bindings],
  );
  const cards = rows.filter((row) => row.listing_id !== null);
  return { rows: cards.map(toCatalogCard), count: rows[0]?.total ?? 0, page, page_size: CATALOG_PAGE_SIZE };
}

function filtersOf({ category, facility, q, in_stock }: CatalogListQuery, words: string[]): Fragment[] {
  const filters: Fragment[] = [];
  if (category) filters.push({ sql: IN_CATEGORY, bindings: [category] });
  if (facility) filters.push({ sql: "f.handle = ?", bindings: [facility] });
  if (words.length > 0) {
    const search = searchOf(words);
    filters.push({ ...search, sql: `e.search @@ ${search.sql}` });
  } else if (q) filters.push({ sql: "false", bindings: [] });
  if (in_stock) filters.push({ sql: HAS_STOCK, bindings: [] });
  return filters;
}

function searchOf(words: string[]): Fragment {
  return {
    sql: `(${words.map(() => HAS_WORD).join(" && ")})`,
    bindings: words.flatMap((word) => [word, `${word}:*`]),
  };
}

/** A search without a wish for an order shows the best match first: words of the title weigh most. */
function orderOf({ sort }: CatalogListQuery, words: string[]): Fragment {
  if (sort || words.length === 0) return { sql: ORDER[sort ?? "terbaru"], bindings: [] };
  const { sql, bindings } = searchOf(words);
  return { sql: `ts_rank(e.search, ${sql}) DESC, ${ORDER.terbaru}`, bindings };
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SearchTypes } from "@medusajs/framework/types";
import { FACILITY_OF_ENTRY, FEATURED_NOW, HAS_STOCK, ON_SALE } from "../catalog/sql";
import { type SearchSource, toSearchDocument } from "./to-search-document";

const SOURCE = `
  SELECT e.listing_id, e.title, e.content, e.price_min, e.price_max, e.published_at, ${HAS_STOCK} AS in_stock,
         coalesce(sold.n, 0)::int AS sold, featured.position AS featured,
         coalesce((
           SELECT jsonb_agg(jsonb_build_object('handle', c.handle, 'name', c.name) ORDER BY c.handle <> e.category_handle)
             FROM listing_category own
             JOIN listing_category c ON c.handle IN (own.handle, own.parent_handle) AND c.deleted_at IS NULL
            WHERE own.handle = e.category_handle AND own.deleted_at IS NULL), '[]'::jsonb) AS categories,
         jsonb_build_object('handle', f.handle, 'name', f.name, 'short_name', f.short_name, 'type', f.type, 'city', f.city,
                            'province', f.province, 'brand_handle', f.brand_handle, 'brand_name', f.brand_name) AS facility
    FROM catalog_entry e ${FACILITY_OF_ENTRY}
    LEFT JOIN (${FEATURED_NOW}) featured USING (listing_id)
    LEFT JOIN LATERAL (
           SELECT sum(i.quantity) AS n FROM consignment_item i
             JOIN consignment s ON s.id = i.consignment_id AND s.paid_at > now() - interval '90 days'
                               AND s.status NOT IN ('cancelled', 'returned')
            WHERE i.listing_id = e.listing_id) sold ON true
   WHERE ${ON_SALE}`;

/** The documents of those of these listings that are on sale now, in their order; the others have none. */
export async function readSearchDocuments(
  knex: Knex,
  listingIds: readonly string[],
): Promise<SearchTypes.SearchDocument[]> {
  const ids = [...listingIds];
  const { rows } = await knex.raw(
    `${SOURCE} AND e.listing_id = ANY(?) ORDER BY array_position(?::text[], e.listing_id::text)`,
    [ids, ids],
  );
  return (rows as SearchSource[]).map(toSearchDocument);
}

/** All documents there should be, in batches, by id. */
export async function* allSearchDocuments(
  knex: Knex,
  batch: number,
): AsyncGenerator<SearchTypes.SearchDocument[]> {
  for (let last = ""; ;) {
    const { rows } = await knex.raw(`${SOURCE} AND e.listing_id > ? ORDER BY e.listing_id LIMIT ?`, [
      last,
      batch,
    ]);
    const sources = rows as SearchSource[];
    const end = sources.at(-1);
    if (!end) return;
    yield sources.map(toSearchDocument);
    last = end.listing_id;
  }
}

/** The listings on sale, goods of a kind one after another: what is searched for together then lies together. */
export async function listingsByKind(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw(
    `SELECT e.listing_id FROM catalog_entry e ${FACILITY_OF_ENTRY}
      WHERE ${ON_SALE} ORDER BY e.category_handle, e.title, e.listing_id`,
  );
  return rows.map(({ listing_id }: { listing_id: string }) => listing_id);
}

/** The listings of which something that shows changed since, whether or not they are on sale now. */
export async function listingsChangedSince(knex: Knex, since: Date): Promise<string[]> {
  const { rows } = await knex.raw(
    `SELECT listing_id FROM catalog_entry WHERE updated_at >= :since
     UNION SELECT key FROM outbox WHERE topic = 'search'
     UNION SELECT e.listing_id FROM catalog_entry e
             JOIN inventory_level l ON l.inventory_item_id = ANY(e.inventory_item_ids) WHERE l.updated_at >= :since
     UNION SELECT e.listing_id FROM catalog_entry e JOIN facility f ON f.id = e.facility_id WHERE f.updated_at >= :since
     UNION SELECT e.listing_id FROM catalog_entry e
             JOIN facility_suspension s ON s.facility_id = e.facility_id WHERE s.updated_at >= :since
     UNION SELECT e.listing_id FROM catalog_entry e
             JOIN listing_category own ON own.handle = e.category_handle
             JOIN listing_category c ON c.handle IN (own.handle, own.parent_handle) WHERE c.updated_at >= :since
     UNION SELECT listing_id FROM placement WHERE updated_at >= :since`,
    { since },
  );
  return rows.map(({ listing_id }: { listing_id: string }) => listing_id);
}

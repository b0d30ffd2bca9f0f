import type { MedusaContainer } from "@medusajs/framework/types";
import type { CatalogCard, ProductPageView } from "../../../contract/catalog";
import type { ListingContent } from "../../../contract/facility-portal";
import { toCatalogProduct } from "../to-catalog-product";
import type { PhotoRow } from "../to-photo-view";
import { FACILITY_PAGE, type FacilityRow, toFacilityPage } from "./facility-card";
import { rowsOf } from "./rows-of";
import {
  CARD,
  CARD_JOINS,
  FACILITY_OF_ENTRY,
  LEVEL_OF_VARIANT,
  ON_SALE,
  onSale,
  PHOTO_FIELDS,
  unitsOf,
} from "./sql";
import { type CardRow, toCatalogCard } from "./to-catalog-card";

const RELATED = 8;

type PageRow = FacilityRow & {
  listing_id: string;
  product_id: string;
  product_handle: string;
  is_sample: boolean;
  is_featured: boolean;
  published_at: Date;
  content: ListingContent;
  photos: PhotoRow[];
  live: Record<string, { id: string; sku: string; available: number }>;
  category_handle: string;
  category_name: string;
};

const PAGE = `
  SELECT ${FACILITY_PAGE}, e.listing_id, e.product_id, e.handle AS product_handle, e.is_sample, e.published_at, e.content,
         (SELECT count(*)::int FROM catalog_entry o
           WHERE o.facility_id = f.id AND ${onSale("o")}) AS product_count,
         array(SELECT ${PHOTO_FIELDS} FROM photo p WHERE p.id = ANY(e.photo_ids) AND p.deleted_at IS NULL) AS photos,
         (SELECT jsonb_object_agg(v.key, jsonb_build_object('id', v.variant_id, 'sku', v.sku,
                   'available', ${unitsOf("v.variant_id")}))
            FROM jsonb_to_recordset(e.variants) AS v(key text, variant_id text, sku text, inventory_item_id text)
            ${LEVEL_OF_VARIANT}) AS live,
         c.handle AS category_handle, c.name AS category_name,
         EXISTS (SELECT 1 FROM placement x
                  WHERE x.listing_id = e.listing_id AND x.slot = 'home_featured' AND x.deleted_at IS NULL
                    AND x.starts_at <= now() AND x.ends_at > now()) AS is_featured
    FROM catalog_entry e ${CARD_JOINS}
   WHERE e.handle = ? AND ${ON_SALE}`;

/** A product's page; null when nothing of that handle is on sale now. */
export async function readProductPage(
  container: MedusaContainer,
  handle: string,
): Promise<ProductPageView | null> {
  const [row] = await rowsOf<PageRow>(container, PAGE, [handle]);
  if (!row) return null;
  const facility = toFacilityPage(row);
  const product = toCatalogProduct({
    listing: {
      id: row.listing_id,
      product_id: row.product_id,
      handle: row.product_handle,
      is_sample: row.is_sample,
    },
    content: row.content,
    photos: row.photos,
    facility: row,
    category: { handle: row.category_handle, name: row.category_name },
    live: row.live ?? {},
    is_featured: row.is_featured,
    published_at: row.published_at,
  });
  return { product, facility, related: await readRelated(container, row) };
}

/** Others of the same category, of the same facility first. */
async function readRelated(container: MedusaContainer, of: PageRow): Promise<CatalogCard[]> {
  const rows = await rowsOf<CardRow>(
    container,
    `SELECT ${CARD}
       FROM (SELECT * FROM (
               (SELECT e.*, 1 AS near FROM catalog_entry e
                 WHERE e.facility_id = ? AND e.category_handle = ? AND e.listing_id <> ? AND ${ON_SALE}
                 ORDER BY e.published_at DESC, e.id LIMIT ${RELATED})
               UNION ALL
               (SELECT e.*, 2 AS near FROM catalog_entry e ${FACILITY_OF_ENTRY}
                 WHERE e.facility_id <> ? AND e.category_handle = ? AND ${ON_SALE}
                 ORDER BY e.published_at DESC, e.id LIMIT ${RELATED})) nearest
              ORDER BY near, published_at DESC, id LIMIT ${RELATED}) e
       ${CARD_JOINS} ORDER BY e.near, e.published_at DESC, e.id`,
    [of.id, of.category_handle, of.listing_id, of.id, of.category_handle],
  );
  return rows.map(toCatalogCard);
}

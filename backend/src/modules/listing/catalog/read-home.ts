import type { MedusaContainer } from "@medusajs/framework/types";
import type { CatalogCard, CategoryView, HomeView, PhotoView } from "../../../contract/catalog";
import { type PhotoRow, toPhotoView } from "../to-photo-view";
import { FACILITY_CARD, type FacilityRow, toFacilityCard } from "./facility-card";
import { readCategories } from "./read-categories";
import { rowsOf } from "./rows-of";
import { CARD, CARD_JOINS, COVER, FACILITY_OF_ENTRY, FEATURED_NOW, ON_SALE, PHOTO_FIELDS } from "./sql";
import { type CardRow, toCatalogCard } from "./to-catalog-card";

const MOST = { featured: 12, newest: 12, brands: 8, brandPhotos: 3 } as const;

/** The shop's front page: what is featured, who makes it, where to go on. Its parts are read at the same time. */
export async function readHome(container: MedusaContainer): Promise<HomeView> {
  const [featured, newest, brands, categories, totals] = await Promise.all([
    readFeatured(container),
    readNewest(container),
    readBrands(container),
    readTopCategories(container),
    readTotals(container),
  ]);
  return { featured, newest, brands, categories, totals };
}

async function readFeatured(container: MedusaContainer): Promise<CatalogCard[]> {
  const rows = await rowsOf<CardRow>(
    container,
    `SELECT ${CARD} FROM (${FEATURED_NOW}) featured JOIN catalog_entry e USING (listing_id) ${CARD_JOINS}
      WHERE ${ON_SALE} ORDER BY featured.position, e.published_at DESC LIMIT ${MOST.featured}`,
  );
  return rows.map(toCatalogCard);
}

async function readNewest(container: MedusaContainer): Promise<CatalogCard[]> {
  const rows = await rowsOf<CardRow>(
    container,
    `SELECT ${CARD}
       FROM (SELECT * FROM catalog_entry e WHERE ${ON_SALE} ORDER BY e.published_at DESC, e.id LIMIT ${MOST.newest}) e
       ${CARD_JOINS} ORDER BY e.published_at DESC, e.id`,
  );
  return rows.map(toCatalogCard);
}

/** The facilities with a brand of their own and the most on sale, with a look at their newest work. */
async function readBrands(container: MedusaContainer): Promise<HomeView["brands"]> {
  const rows = await rowsOf<FacilityRow & { photos: PhotoRow[] }>(
    container,
    `SELECT ${FACILITY_CARD}, own.product_count,
            array(SELECT ${PHOTO_FIELDS}
                    FROM catalog_entry e JOIN photo p ON p.id = e.photo_ids[1] AND p.deleted_at IS NULL
                   WHERE e.facility_id = f.id AND ${ON_SALE}
                   ORDER BY e.published_at DESC, e.id LIMIT ${MOST.brandPhotos}) AS photos
       FROM facility f
       JOIN LATERAL (SELECT count(*)::int AS product_count FROM catalog_entry e
                      WHERE e.facility_id = f.id AND ${ON_SALE}) own ON own.product_count > 0
      WHERE f.brand_handle IS NOT NULL AND f.deleted_at IS NULL
      ORDER BY own.product_count DESC, f.brand_name LIMIT ${MOST.brands}`,
  );
  return rows.map((row) => ({
    ...toFacilityCard(row),
    photos: row.photos.map((photo) => toPhotoView(photo, `Karya ${row.brand_name ?? row.short_name}`)),
  }));
}

/** Categories without a parent, each with the newest photo from below it. */
async function readTopCategories(container: MedusaContainer): Promise<HomeView["categories"]> {
  const [categories, covers] = await Promise.all([readCategories(container), readCategoryCovers(container)]);
  return categories
    .filter(({ parent_handle }) => parent_handle === null)
    .map((category) => ({ ...category, photo: coverBelow(category, categories, covers) }));
}

type Cover = Pick<CardRow, "cover" | "cover_use"> & { handle: string };

function coverBelow(
  category: CategoryView,
  all: readonly CategoryView[],
  covers: ReadonlyMap<string, Cover>,
): PhotoView | null {
  const own = covers.get(category.handle);
  if (own?.cover) return toPhotoView(own.cover, category.name, own.cover_use?.color ?? null);
  for (const child of all) {
    if (child.parent_handle !== category.handle) continue;
    const photo = coverBelow(child, all, covers);
    if (photo) return { ...photo, alt: category.name };
  }
  return null;
}

async function readCategoryCovers(container: MedusaContainer): Promise<Map<string, Cover>> {
  const rows = await rowsOf<Cover>(
    container,
    `SELECT c.handle, e.cover, e.cover_use FROM listing_category c
       CROSS JOIN LATERAL (SELECT ${COVER} FROM catalog_entry e
                            WHERE e.category_handle = c.handle AND ${ON_SALE}
                            ORDER BY e.published_at DESC, e.id LIMIT 1) e
      WHERE c.deleted_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.handle, row]));
}

async function readTotals(container: MedusaContainer): Promise<HomeView["totals"]> {
  const [totals] = await rowsOf<HomeView["totals"]>(
    container,
    `SELECT count(*)::int AS products, count(DISTINCT f.id)::int AS facilities,
            count(DISTINCT f.province)::int AS provinces
       FROM catalog_entry e ${FACILITY_OF_ENTRY} WHERE ${ON_SALE}`,
  );
  return totals ?? { products: 0, facilities: 0, provinces: 0 };
}

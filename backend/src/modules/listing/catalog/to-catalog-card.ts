import type { CatalogCard } from "../../../contract/catalog";
import type { ListingContent } from "../../../contract/facility-portal";
import { brandOf, colorsOf } from "../to-catalog-product";
import { type PhotoRow, toPhotoView } from "../to-photo-view";

/** A row of the `CARD` fragment. */
export type CardRow = {
  listing_id: string;
  product_id: string;
  handle: string;
  title: string;
  price_min: number;
  price_max: number;
  is_sample: boolean;
  variants: ListingContent["variants"];
  in_stock: boolean;
  cover: PhotoRow | null;
  cover_use: ListingContent["photos"][number] | null;
  category_handle: string;
  category_name: string;
  facility_handle: string;
  short_name: string;
  city: string;
  province: string;
  brand_handle: string | null;
  brand_name: string | null;
  is_featured: boolean;
};

export function toCatalogCard(row: CardRow): CatalogCard {
  const { cover, cover_use: use } = row;
  return {
    listing_id: row.listing_id,
    product_id: row.product_id,
    handle: row.handle,
    title: row.title,
    price_min: row.price_min,
    price_max: row.price_max,
    in_stock: row.in_stock,
    photo: cover && toPhotoView(cover, use?.alt, use?.color ?? null),
    colors: colorsOf(row),
    category: { handle: row.category_handle, name: row.category_name },
    facility: {
      handle: row.facility_handle,
      short_name: row.short_name,
      city: row.city,
      province: row.province,
      brand: brandOf(row),
    },
    is_featured: row.is_featured,
    is_sample: row.is_sample,
  };
}

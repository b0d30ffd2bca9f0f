import type { ListingContent } from "../../contract/facility-portal";

/** A decided version with all that publishing it needs, as plain data: it travels between workflow steps. */
export type Publication = {
  version_id: string;
  version_number: number;
  base_version_id: string | null;
  decided_by: string | null;
  listing_id: string;
  facility_id: string;
  live_version_id: string | null;
  is_sample: boolean;
  handle: string;
  product_id: string;
  content: ListingContent;
  stock_location_id: string;
  category: { handle: string; name: string; product_category_id: string };
  /** Words of the maker, which shoppers search by: facility, place, brand. */
  maker: string[];
  variants: PublishedVariant[];
};

/** The prices that lists sort and filter by. */
export function priceSpan(variants: readonly Pick<PublishedVariant, "price">[]) {
  const prices = variants.map(({ price }) => price);
  return { price_min: Math.min(...prices), price_max: Math.max(...prices) };
}

/** A variant as `catalog_entry.variants` keeps it. */
export type PublishedVariant = {
  key: string;
  variant_id: string;
  sku: string;
  inventory_item_id: string;
  options: Record<string, string>;
  /** Whole rupiah, tax included. */
  price: number;
};

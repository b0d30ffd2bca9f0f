import type { BrandView, CatalogProduct, CatalogVariant, FoodView } from "../../contract/catalog";
import type { ListingContent } from "../../contract/facility-portal";
import { type PhotoRow, toPhotoViews } from "./to-photo-view";

/** The option whose values are a listing's colours. */
export const COLOR_OPTION = "Warna";

export type CatalogProductParts = {
  listing: { id: string; product_id: string | null; handle: string | null; is_sample: boolean };
  content: ListingContent;
  /** All photos the content refers to; the order is the content's. */
  photos: readonly PhotoRow[];
  facility: {
    handle: string;
    short_name: string;
    city: string;
    province: string;
    brand_handle: string | null;
    brand_name: string | null;
  };
  /** Null while the draft names no category, or one that does not exist. */
  category: { handle: string; name: string } | null;
  /** Variant key → the Medusa variant and its live stock. Keys never published show their first stock. */
  live?: Readonly<Record<string, { id: string; sku: string; available: number }>>;
  is_featured?: boolean;
  published_at?: Date | string | null;
};

/**
 * A listing's content as the shopper sees it: the same mapper for the preview, the curator's review and the shop.
 * Never throws on the gaps of a draft.
 */
export function toCatalogProduct(parts: CatalogProductParts): CatalogProduct {
  const { listing, content, facility, category } = parts;
  const variants = content.variants.map((variant): CatalogVariant => {
    const live = parts.live?.[variant.key];
    return {
      id: live?.id ?? "",
      sku: live?.sku ?? "",
      options: variant.options,
      price: variant.price,
      available: live ? Math.max(0, live.available) : variant.initial_stock,
    };
  });
  const prices = variants.map((variant) => variant.price);
  return {
    listing_id: listing.id,
    product_id: listing.product_id ?? "",
    handle: listing.handle ?? "",
    title: content.title,
    description: content.description,
    materials: content.materials,
    care: content.care,
    technique: content.technique || null,
    motif: content.motif || null,
    price_min: prices.length > 0 ? Math.min(...prices) : 0,
    price_max: prices.length > 0 ? Math.max(...prices) : 0,
    in_stock: variants.some((variant) => variant.available > 0),
    colors: colorsOf(content),
    category: category ?? { handle: content.category, name: "" },
    facility: {
      handle: facility.handle,
      short_name: facility.short_name,
      city: facility.city,
      province: facility.province,
      brand: brandOf(facility),
    },
    is_featured: parts.is_featured ?? false,
    is_sample: listing.is_sample,
    weight_grams: content.weight_grams,
    dimensions_cm: { length: content.length_cm, width: content.width_cm, height: content.height_cm },
    option_names: content.option_names,
    max_per_buyer: content.max_per_buyer || null,
    photos: toPhotoViews(content.photos, parts.photos),
    variants,
    food: foodOf(content),
    published_at: parts.published_at ? new Date(parts.published_at).toISOString() : null,
  };
}

/** The colours on offer, each once, in the order of the variants. */
export function colorsOf(content: Pick<ListingContent, "variants">): string[] {
  const colors = content.variants.flatMap((variant) => variant.options[COLOR_OPTION] ?? []);
  return [...new Set(colors)];
}

export function brandOf(facility: {
  brand_handle: string | null;
  brand_name: string | null;
}): BrandView | null {
  const { brand_handle: handle, brand_name: name } = facility;
  return handle && name ? { handle, name } : null;
}

function foodOf({ food }: ListingContent): FoodView | null {
  if (!food || food.halal === "") return null;
  // What is left over in the form of a certificate that isn't claimed is shown to nobody, nor checked.
  const isCertified = food.halal === "certified";
  return {
    halal: food.halal,
    halal_number: isCertified ? food.halal_number || null : null,
    halal_valid_until: isCertified ? food.halal_valid_until || null : null,
    registration_number: food.registration_number || null,
    ingredients: food.ingredients,
    shelf_life: food.shelf_life,
  };
}

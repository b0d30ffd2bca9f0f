import type { Instant, RupiahAmount } from "./common";

/** One encoded size of a photo. `url` is absolute, or starts with "/media/" on the embedded file store. */
export type PhotoFile = {
  url: string;
  format: "avif" | "webp";
  width: number;
};

export type PhotoView = {
  id: string;
  alt: string;
  /** Pixels of the original after orientation; gives the aspect ratio before anything loads. */
  width: number;
  height: number;
  /** Empty while the files are still being made: show the placeholder. */
  files: PhotoFile[];
  /** A tiny blurred image as a data URI, or null. */
  blur: string | null;
  /** True for drawings of the sample catalogue, which are labelled as such. */
  is_illustration: boolean;
  /** The colour (value of the option "Warna") that this photo shows, or null for all. */
  color: string | null;
};

export type BrandView = { handle: string; name: string };

export type FacilityCard = {
  id: string;
  handle: string;
  name: string;
  short_name: string;
  city: string;
  province: string;
  brand: BrandView | null;
  product_count: number;
};

/** `GET /store/catalog/facilities`: every facility with a live listing, by province, then name. */
export type FacilityListView = { rows: FacilityCard[] };

/** `GET /store/catalog/facilities/:handle`. */
export type FacilityPage = FacilityCard & {
  kanwil: string;
  type: string;
  /** About the work and the craft, never about persons. Paragraphs split by a blank line. */
  story: string;
  known_products: string[];
  /** The centre has suspended its sales: it has nothing on sale until that is lifted. */
  is_suspended: boolean;
};

export type CategoryView = {
  handle: string;
  name: string;
  parent_handle: string | null;
  description: string;
  product_count: number;
};

/** `GET /store/catalog/categories`: all categories, also those without a live listing. */
export type CategoryListView = { rows: CategoryView[] };

export type CatalogCard = {
  listing_id: string;
  product_id: string;
  handle: string;
  title: string;
  price_min: RupiahAmount;
  price_max: RupiahAmount;
  in_stock: boolean;
  photo: PhotoView | null;
  /** Colours offered, for the swatches on a card. */
  colors: string[];
  category: { handle: string; name: string };
  facility: Pick<FacilityCard, "handle" | "short_name" | "city" | "province" | "brand">;
  is_featured: boolean;
  is_sample: boolean;
};

export type CatalogVariant = {
  /** Medusa variant id: what goes into the cart. Empty string in a preview of something never published. */
  id: string;
  sku: string;
  /** { "Warna": "Indigo", "Ukuran": "M" } */
  options: Record<string, string>;
  price: RupiahAmount;
  /** Units that can still be bought now. */
  available: number;
};

export type CatalogProduct = Omit<CatalogCard, "photo"> & {
  description: string;
  materials: string;
  care: string;
  technique: string | null;
  motif: string | null;
  weight_grams: number;
  dimensions_cm: { length: number; width: number; height: number };
  option_names: string[];
  /** Units that one buyer may order within a day, over all variants; null for no limit. */
  max_per_buyer: number | null;
  photos: PhotoView[];
  variants: CatalogVariant[];
  food: FoodView | null;
  published_at: Instant | null;
};

export type FoodView = {
  halal: "certified" | "non_halal";
  halal_number: string | null;
  halal_valid_until: string | null;
  registration_number: string | null;
  ingredients: string;
  shelf_life: string;
};

/** `GET /store/catalog/home`. */
export type HomeView = {
  featured: CatalogCard[];
  brands: (FacilityCard & { photos: PhotoView[] })[];
  categories: (CategoryView & { photo: PhotoView | null })[];
  newest: CatalogCard[];
  totals: { products: number; facilities: number; provinces: number };
};

/** `GET /store/catalog/products/:handle`. */
export type ProductPageView = {
  product: CatalogProduct;
  facility: FacilityPage;
  related: CatalogCard[];
};

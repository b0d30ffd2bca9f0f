/** All tags of cached catalogue reads, in one place, so that whoever changes the catalogue knows what to refresh. */
export const catalogTags = {
  /** On every cached catalogue read. */
  all: "catalog",
  home: "catalog:home",
  product: (handle: string) => `catalog:product:${handle}`,
  facilities: "catalog:facilities",
  facility: (handle: string) => `catalog:facility:${handle}`,
  categories: "catalog:categories",
} as const;

/** Seconds a catalogue read may be shown again before it is asked for anew. Stock in the cart is always live. */
export const CATALOG_SECONDS = 20;

/** Seconds for what hardly ever changes: provinces, regencies, districts, villages. */
export const AREA_SECONDS = 86_400;

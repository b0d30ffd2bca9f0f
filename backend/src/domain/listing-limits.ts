/** The bounds of a listing, shared by the draft's schema and the check before submission. */
export const listingLimits = {
  title: { min: 5, max: 120 },
  description: { min: 40, max: 5000 },
  materials: { min: 3, max: 500 },
  care: { min: 3, max: 1000 },
  detail: { max: 120 },
  optionNames: 2,
  optionName: { max: 30 },
  optionValue: { max: 40 },
  variants: 60,
  photos: 12,
  alt: { min: 5, max: 200 },
  /** Whole rupiah. */
  price: { min: 1_000, max: 100_000_000 },
  weightGrams: { min: 1, max: 50_000 },
  sideCm: { min: 1, max: 200 },
  stock: { min: 0, max: 100_000 },
  perBuyer: { max: 99 },
  ingredients: { min: 3, max: 1000 },
  shelfLife: { min: 3, max: 200 },
  officialNumber: { max: 60 },
} as const;

/** Of a variant's key: made by the client, kept across versions. */
export const VARIANT_KEY = /^[a-z0-9][a-z0-9_-]{0,39}$/;

import type { ListingContent } from "../../contract/facility-portal";

/** Where a new draft starts: one variant without options, all else still to be told. */
export function emptyContent(): ListingContent {
  return {
    title: "",
    description: "",
    category: "",
    materials: "",
    care: "",
    technique: "",
    motif: "",
    weight_grams: 0,
    length_cm: 0,
    width_cm: 0,
    height_cm: 0,
    option_names: [],
    variants: [{ key: "v1", options: {}, price: 0, initial_stock: 0 }],
    photos: [],
    food: null,
  };
}

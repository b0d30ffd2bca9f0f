import { describe, expect, it } from "vitest";
import { emptyContent } from "./empty-content";
import { type CatalogProductParts, toCatalogProduct } from "./to-catalog-product";

const parts: CatalogProductParts = {
  listing: { id: "lst_1", product_id: null, handle: null, is_sample: false },
  content: {
    ...emptyContent(),
    title: "Selendang Jumputan",
    option_names: ["Warna"],
    variants: [
      { key: "v1", options: { Warna: "Indigo" }, price: 90_000, initial_stock: 3 },
      { key: "v2", options: { Warna: "Kunyit" }, price: 75_000, initial_stock: 5 },
      { key: "v3", options: { Warna: "Indigo" }, price: 95_000, initial_stock: 1 },
    ],
    photos: [
      { photo_id: "pho_2", alt: "Kunyit", color: "Kunyit" },
      { photo_id: "pho_gone", alt: "Hilang", color: null },
      { photo_id: "pho_1", alt: "Indigo", color: "Indigo" },
    ],
  },
  photos: ["pho_1", "pho_2"].map((id) => ({
    id,
    width: 4,
    height: 3,
    files: [],
    blur: null,
    is_illustration: false,
  })),
  facility: {
    handle: "lpp-palembang",
    short_name: "LPP Palembang",
    city: "Palembang",
    province: "Sumatera Selatan",
    brand_handle: "cantik",
    brand_name: "Cantik",
  },
  category: { handle: "selendang", name: "Selendang" },
};

describe("a listing as the shopper sees it", () => {
  it("shows the span of prices, each colour once, and the photos in the content's order", () => {
    const product = toCatalogProduct(parts);
    expect(product).toMatchObject({ price_min: 75_000, price_max: 95_000, colors: ["Indigo", "Kunyit"] });
    expect(product.photos.map(({ id, color }) => [id, color])).toEqual([
      ["pho_2", "Kunyit"],
      ["pho_1", "Indigo"],
    ]);
    expect(product.facility.brand).toEqual({ handle: "cantik", name: "Cantik" });
  });

  it("says nothing of a halal certificate that isn't claimed", () => {
    const food = {
      halal: "non_halal",
      halal_number: "apa saja",
      halal_valid_until: "2027-01-31",
      registration_number: "",
      ingredients: "Daging",
      shelf_life: "7 hari",
    } as const;
    const shown = (halal: "non_halal" | "certified") =>
      toCatalogProduct({ ...parts, content: { ...parts.content, food: { ...food, halal } } }).food;
    expect(shown("non_halal")).toMatchObject({ halal_number: null, halal_valid_until: null });
    expect(shown("certified")).toMatchObject({ halal_number: "apa saja", halal_valid_until: "2027-01-31" });
  });

  it("takes live stock for what is published, and the first stock for what is not", () => {
    const live = { v1: { id: "variant_1", sku: "KB-1", available: -2 } };
    const { variants } = toCatalogProduct({ ...parts, live });
    expect(variants.map(({ id, available }) => [id, available])).toEqual([
      ["variant_1", 0],
      ["", 5],
      ["", 1],
    ]);
  });

  it("bears the gaps of a draft", () => {
    const product = toCatalogProduct({
      ...parts,
      content: { ...emptyContent(), variants: [] },
      category: null,
    });
    expect(product).toMatchObject({ price_min: 0, price_max: 0, in_stock: false, photos: [], food: null });
  });
});

import { describe, expect, it } from "vitest";
import { type SearchSource, toSearchDocument } from "./to-search-document";

const variant = (color: string, size: string): SearchSource["content"]["variants"][number] => ({
  key: `${color}-${size}`,
  options: { Warna: color, Ukuran: size },
  price: 50_000,
  initial_stock: 1,
});

function documentOf(content: Partial<SearchSource["content"]>) {
  return toSearchDocument({
    listing_id: "lst_1",
    title: "Tunik",
    content: {
      description: "",
      materials: "",
      technique: "",
      motif: "",
      option_names: ["Warna", "Ukuran"],
      variants: [],
      ...content,
    },
    price_min: 50_000,
    price_max: 50_000,
    published_at: new Date("2026-01-01T00:00:00Z"),
    in_stock: true,
    sold: 0,
    featured: null,
    categories: [],
    facility: {
      handle: "lpp-palembang",
      name: "LPP Palembang",
      short_name: "LPP Palembang",
      type: "lpp",
      city: "Palembang",
      province: "Sumatera Selatan",
      brand_handle: null,
      brand_name: null,
    },
  });
}

describe("the facets of a listing", () => {
  it("are texts as an address carries them, each once", () => {
    const { technique, motif, color, size } = documentOf({
      technique: " tenun \u00A0IKAT",
      motif: "cafe\u0301\u200B",
      variants: [variant("Biru  tua", "M"), variant("Biru tua\u200B", "M "), variant("Cafe\u0301", "XL")],
    });
    expect({ technique, motif, color, size }).toEqual({
      technique: "Tenun ikat",
      motif: "Café",
      color: ["Biru Tua", "Café"],
      size: ["M", "XL"],
    });
  });

  it.each([
    [["Merah", "merah", "MERAH"], ["Merah"]],
    [["Magenta Jumputan", "magenta  jumputan", "Magenta jumputan"], ["Magenta Jumputan"]],
    [
      ["abu-abu", "hitam/PUTIH", "biru (tua)"],
      ["Abu-Abu", "Hitam/Putih", "Biru (Tua)"],
    ],
    [["\u00E9bano", "E\u0301BANO"], ["Ébano"]],
  ])("are one colour, whatever its capitals: %j", (typed, color) => {
    expect(documentOf({ variants: typed.map((one) => variant(one, "M")) }).color).toEqual(color);
  });

  it.each([
    [["XL", "xl", "Xl"], ["XL"]],
    [["3xl", "3XL"], ["3XL"]],
    [["s/m", "S/M"], ["S/M"]],
    [["m (56 CM)", "M (56 cm)"], ["M (56 cm)"]],
    [["All size", "all Size", "ALL SIZE"], ["All size"]],
    [["besar", "Besar"], ["Besar"]],
    [
      ["120 × 180 cm", "2 m", "2m", "100 ml", "Lebar 1,5 M"],
      ["120 × 180 cm", "2 m", "2m", "100 ml", "Lebar 1,5 m"],
    ],
  ])("are one size, whatever its capitals: %j", (typed, size) => {
    expect(documentOf({ variants: typed.map((one) => variant("Indigo", one)) }).size).toEqual(size);
  });

  it("are none where nothing can be seen", () => {
    const { technique, motif, color, size } = documentOf({
      technique: " \u200B",
      variants: [variant("\u200B", " ")],
    });
    expect({ technique, motif, color, size }).toEqual({ technique: null, motif: null, color: [], size: [] });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListingContent } from "../contract/facility-portal";
import { listingChanges } from "./listing-changes";

const base: ListingContent = {
  title: "Tunik Jumputan",
  description: "Tunik yang dijumput dengan tangan.",
  category: "tunik",
  materials: "Katun",
  care: "Cuci dengan tangan.",
  technique: "Jumputan",
  motif: "",
  weight_grams: 400,
  length_cm: 30,
  width_cm: 25,
  height_cm: 4,
  option_names: ["Warna"],
  variants: [
    { key: "v1", options: { Warna: "Indigo" }, price: 150_000, initial_stock: 3 },
    { key: "v2", options: { Warna: "Merah" }, price: 150_000, initial_stock: 3 },
  ],
  photos: [{ photo_id: "pho_1", alt: "Tunik dari depan", color: null }],
  food: null,
};

const name = (handle: string) => ({ tunik: "Tunik", gamis: "Gamis" })[handle] ?? handle;
const changes = (after: Partial<ListingContent>) => listingChanges(base, { ...base, ...after }, name);
const [v1, v2] = base.variants as [ListingContent["variants"][number], ListingContent["variants"][number]];

describe("listingChanges", () => {
  it.each([
    ["title", { title: "Tunik Pelangi" }, ["Nama produk", "Tunik Jumputan", "Tunik Pelangi"]],
    ["a text that was empty", { motif: "Tritik" }, ["Motif", "—", "Tritik"]],
    ["category, by name", { category: "gamis" }, ["Kategori", "Tunik", "Gamis"]],
    ["weight", { weight_grams: 450 }, ["Berat", "400 gram", "450 gram"]],
    ["box", { height_cm: 5 }, ["Ukuran kemasan", "30 × 25 × 4 cm", "30 × 25 × 5 cm"]],
    ["limit per buyer", { max_per_buyer: 2 }, ["Batas per pembeli", "—", "2 buah"]],
    [
      "price",
      { variants: [{ ...v1, price: 1_175_000 }, v2] },
      ["Varian", "Indigo, Rp150.000", "Indigo, Rp1.175.000"],
    ],
    ["a variant gone", { variants: [v1] }, ["Varian dihapus", "Merah, Rp150.000", "—"]],
    [
      "a variant more",
      { variants: [v1, v2, { ...v2, key: "v3", options: { Warna: "Hijau" } }] },
      ["Varian baru", "—", "Hijau, Rp150.000"],
    ],
    [
      "a photo more",
      { photos: [...base.photos, { photo_id: "pho_2", alt: "Kerah", color: "Merah" }] },
      ["Foto", "1 foto", "2 foto; foto 2: Kerah (Merah)"],
    ],
  ] satisfies [string, Partial<ListingContent>, string[]][])("%s", (_, after, [label, from, to]) => {
    expect(changes(after)).toEqual([{ field: expect.any(String), label, before: from, after: to }]);
  });

  it("tells of a food's certificate in words", () => {
    const food = {
      halal: "certified",
      halal_number: "ID123",
      halal_valid_until: "2027-01-01",
      registration_number: "",
      ingredients: "Gula",
      shelf_life: "30 hari",
    } as const;
    expect(changes({ food }).map(({ label, after }) => [label, after])).toEqual([
      ["Kehalalan", "Bersertifikat halal"],
      ["Nomor sertifikat halal", "ID123"],
      ["Sertifikat halal berlaku sampai", "2027-01-01"],
      ["Komposisi", "Gula"],
      ["Masa simpan", "30 hari"],
    ]);
  });

  it("is silent about stock and about what is the same", () => {
    expect(changes({ variants: [{ ...v1, initial_stock: 99 }, v2] })).toEqual([]);
    expect(changes({})).toEqual([]);
  });

  it("says the same backwards, with before and after changed over", () => {
    const content = fc.record({ title: fc.string(), weight_grams: fc.nat(50_000), materials: fc.string() });
    fc.assert(
      fc.property(content, content, (left, right) => {
        const there = listingChanges({ ...base, ...left }, { ...base, ...right }, name);
        const back = listingChanges({ ...base, ...right }, { ...base, ...left }, name);
        expect(back).toEqual(
          there.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
        );
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListingContent } from "../contract/facility-portal";
import { submissionProblems } from "./listing-content";

const tunic: ListingContent = {
  title: "Tunik Jumputan Titik Tujuh",
  description: "Tunik katun dengan jumputan khas Palembang, dijahit rapi oleh Pokja Jahit warga binaan.",
  category: "tunik",
  materials: "Katun prima",
  care: "Cuci dengan tangan, jemur di tempat teduh.",
  technique: "Jumputan",
  motif: "Titik tujuh",
  weight_grams: 350,
  length_cm: 30,
  width_cm: 25,
  height_cm: 4,
  option_names: ["Warna", "Ukuran"],
  variants: [
    { key: "v1", options: { Warna: "Indigo", Ukuran: "M" }, price: 185_000, initial_stock: 4 },
    { key: "v2", options: { Warna: "Indigo", Ukuran: "L" }, price: 185_000, initial_stock: 0 },
  ],
  photos: [{ photo_id: "pho_1", alt: "Tunik indigo tampak depan", color: "Indigo" }],
  food: null,
};
const kemplang: ListingContent = {
  ...tunic,
  title: "Kemplang Panggang",
  category: "camilan",
  care: "",
  option_names: [],
  variants: [{ key: "v1", options: {}, price: 25_000, initial_stock: 40 }],
  photos: [{ photo_id: "pho_1", alt: "Sebungkus kemplang", color: null }],
  food: {
    halal: "certified",
    halal_number: "ID16110000123450626",
    halal_valid_until: "2027-01-31",
    registration_number: "2061671010012-28",
    ingredients: "Ikan tenggiri, sagu, garam",
    shelf_life: "60 hari di suhu ruang",
  },
};
const goods = { category: { is_food: false }, today: "2026-11-22" };
const foods = { category: { is_food: true }, today: "2026-11-22" };

const withVariant = (change: Partial<ListingContent["variants"][number]>): ListingContent => ({
  ...tunic,
  variants: tunic.variants.map((variant, index) => (index === 0 ? { ...variant, ...change } : variant)),
});
const withFood = (change: Partial<NonNullable<ListingContent["food"]>>): ListingContent => ({
  ...kemplang,
  food: kemplang.food && { ...kemplang.food, ...change },
});

describe("what a submission needs", () => {
  it("lets a complete listing through", () => {
    expect(submissionProblems(tunic, goods)).toEqual({});
    expect(submissionProblems(kemplang, foods)).toEqual({});
    expect(
      submissionProblems(withFood({ halal: "non_halal", halal_number: "", halal_valid_until: "" }), foods),
    ).toEqual({});
  });

  it.each<[string, ListingContent]>([
    ["title", { ...tunic, title: "  Tu  " }],
    ["title", { ...tunic, title: "T".repeat(121) }],
    ["description", { ...tunic, description: "Pendek." }],
    ["description", { ...tunic, description: tunic.description + " NIK 1671014101900001" }],
    ["materials", { ...tunic, materials: "" }],
    ["care", { ...tunic, care: "" }],
    ["motif", { ...tunic, motif: "m".repeat(121) }],
    ["weight_grams", { ...tunic, weight_grams: 0 }],
    ["weight_grams", { ...tunic, weight_grams: 50_001 }],
    ["weight_grams", { ...tunic, weight_grams: 1.5 }],
    ["height_cm", { ...tunic, height_cm: 0 }],
    ["length_cm", { ...tunic, length_cm: 201 }],
    ["photos", { ...tunic, photos: [] }],
    ["photos.0.alt", { ...tunic, photos: [{ photo_id: "p", alt: "", color: null }] }],
    ["photos.0.alt", { ...tunic, photos: [{ photo_id: "p", alt: "Karya Siti binti Aminah", color: null }] }],
    ["photos.0.color", { ...tunic, photos: [{ photo_id: "p", alt: "Tunik hijau", color: "Hijau" }] }],
    ["photos.1.photo_id", { ...tunic, photos: [...tunic.photos, ...tunic.photos] }],
    ["variants", { ...tunic, variants: [] }],
    ["variants.0.price", withVariant({ price: 0 })],
    ["variants.0.price", withVariant({ price: 999 })],
    ["variants.0.price", withVariant({ price: -5000 })],
    ["variants.0.price", withVariant({ price: 1500.5 })],
    ["variants.0.price", withVariant({ price: 1e9 })],
    ["variants.0.price", withVariant({ price: Number.NaN })],
    ["variants.0.initial_stock", withVariant({ initial_stock: -1 })],
    ["variants.0.initial_stock", withVariant({ initial_stock: 1e9 })],
    ["variants.1.key", withVariant({ key: "v2" })],
    ["variants.0.key", withVariant({ key: "Kunci!" })],
    ["variants.1.options", withVariant({ options: { Warna: "indigo ", Ukuran: "L" } })],
    ["variants.0.options", withVariant({ options: { Warna: "Indigo", Ukuran: "S", Lengan: "Panjang" } })],
    ["variants.0.options.Ukuran", withVariant({ options: { Warna: "Indigo" } })],
    ["option_names", { ...tunic, option_names: ["Warna", "Ukuran", "Lengan"] }],
    ["option_names", { ...tunic, option_names: [] }],
    ["option_names.1", { ...tunic, option_names: ["Warna", "warna"] }],
  ])("names %s", (path, content) => {
    expect(Object.keys(submissionProblems(content, goods))).toContain(path);
  });

  it("asks for a category that exists", () => {
    expect(submissionProblems(tunic, { ...goods, category: null })).toHaveProperty("category");
  });

  it("stops at sixty variants", () => {
    const variants = Array.from({ length: 61 }, (_, index) => ({
      key: `v${index}`,
      options: { Warna: "Indigo", Ukuran: `${index}` },
      price: 10_000,
      initial_stock: 1,
    }));
    expect(submissionProblems({ ...tunic, variants }, goods)).toHaveProperty("variants");
    expect(submissionProblems({ ...tunic, variants: variants.slice(1) }, goods)).toEqual({});
  });

  it.each<[string, ListingContent]>([
    ["food", { ...kemplang, food: null }],
    ["food.halal", withFood({ halal: "" })],
    ["food.halal_number", withFood({ halal_number: "" })],
    ["food.halal_number", withFood({ halal_number: "halal" })],
    ["food.halal_valid_until", withFood({ halal_valid_until: "" })],
    ["food.halal_valid_until", withFood({ halal_valid_until: "2027-02-30" })],
    ["food.halal_valid_until", withFood({ halal_valid_until: "2026-11-22" })],
    ["food.registration_number", withFood({ registration_number: "ada" })],
    ["food.ingredients", withFood({ ingredients: "" })],
    ["food.shelf_life", withFood({ shelf_life: "" })],
  ])("food: names %s", (path, content) => {
    expect(Object.keys(submissionProblems(content, foods))).toContain(path);
  });

  it.each(["valueOf", "constructor", "toString"])("takes the option name %s as text", (name) => {
    const [variant] = tunic.variants;
    const asked = { ...tunic, option_names: [name], variants: [{ ...variant!, options: {} }] };
    expect(submissionProblems(asked, goods)).toHaveProperty([`variants.0.options.${name}`]);
  });

  it("never throws, whatever the draft holds", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    const options = fc.dictionary(text, text, { maxKeys: 3 });
    const variant = fc.record({ key: text, options, price: fc.double(), initial_stock: fc.double() });
    const draft = fc.record({
      title: text,
      description: text,
      option_names: fc.array(text, { maxLength: 4 }),
      variants: fc.array(variant, { maxLength: 4 }),
      weight_grams: fc.double(),
    });
    fc.assert(
      fc.property(draft, (gaps) => {
        const problems = submissionProblems({ ...tunic, ...gaps }, goods);
        for (const sentence of Object.values(problems)) expect(sentence).toMatch(/\.$|”\.$/);
      }),
    );
  });
});

import type { ListingContent, ListingVariantContent } from "../contract/facility-portal";
import { optionValue } from "./listing-variants";

export type ListingChange = { field: string; label: string; before: string; after: string };

const NOTHING = "—";

const TEXTS = {
  title: "Nama produk",
  description: "Cerita produk",
  materials: "Bahan",
  care: "Cara merawat",
  technique: "Teknik",
  motif: "Motif",
} as const;

const FOOD = {
  halal: "Kehalalan",
  halal_number: "Nomor sertifikat halal",
  halal_valid_until: "Sertifikat halal berlaku sampai",
  registration_number: "Nomor P-IRT atau BPOM",
  ingredients: "Komposisi",
  shelf_life: "Masa simpan",
} as const;

const HALAL: Readonly<Record<string, string>> = {
  certified: "Bersertifikat halal",
  non_halal: "Tidak halal",
};

/**
 * What a curator has to look at in a new version: a line per field that differs from the live one, in words.
 * Stock is left out: it belongs to the facility and never waits for a version.
 * @param categoryName turns a category's handle into its name.
 */
export function listingChanges(
  before: ListingContent,
  after: ListingContent,
  categoryName: (handle: string) => string,
): ListingChange[] {
  const line = (field: string, label: string, was: string, is: string): ListingChange[] =>
    was === is ? [] : [{ field, label, before: was || NOTHING, after: is || NOTHING }];
  const texts = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).flatMap((field) =>
    line(field, TEXTS[field], before[field], after[field]),
  );
  const food = (Object.keys(FOOD) as (keyof typeof FOOD)[]).flatMap((field) =>
    line(`food.${field}`, FOOD[field], foodWord(before, field), foodWord(after, field)),
  );
  return [
    ...texts,
    ...line("category", "Kategori", categoryName(before.category), categoryName(after.category)),
    ...line("weight_grams", "Berat", `${before.weight_grams} gram`, `${after.weight_grams} gram`),
    ...line("dimensions", "Ukuran kemasan", dimensions(before), dimensions(after)),
    ...line("option_names", "Pilihan", before.option_names.join(", "), after.option_names.join(", ")),
    ...variantChanges(before, after),
    ...line("max_per_buyer", "Batas per pembeli", limitWord(before), limitWord(after)),
    ...line("photos", "Foto", photos(before, after), photos(after, before)),
    ...food,
  ];
}

function variantChanges(before: ListingContent, after: ListingContent): ListingChange[] {
  const keys = [...new Set([...before.variants, ...after.variants].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const was = before.variants.find((variant) => variant.key === key);
    const is = after.variants.find((variant) => variant.key === key);
    const [from, to] = [variantWord(was, before), variantWord(is, after)];
    const label = was && is ? "Varian" : was ? "Varian dihapus" : "Varian baru";
    return from === to ? [] : [{ field: `variants.${key}`, label, before: from, after: to }];
  });
}

function variantWord(variant: ListingVariantContent | undefined, { option_names }: ListingContent): string {
  if (!variant) return NOTHING;
  const options = option_names.flatMap((name) => optionValue(variant.options, name) ?? []).join(" / ");
  return `${options || "Standar"}, ${rupiahWord(variant.price)}`;
}

/** `Rp150.000`, as screens show it. */
function rupiahWord(price: number): string {
  return `Rp${String(price).replace(/\B(?=(\d{3})+$)/g, ".")}`;
}

function dimensions({ length_cm, width_cm, height_cm }: ListingContent): string {
  return `${length_cm} × ${width_cm} × ${height_cm} cm`;
}

function limitWord({ max_per_buyer }: ListingContent): string {
  return max_per_buyer ? `${max_per_buyer} buah` : "";
}

function foodWord({ food }: ListingContent, field: keyof typeof FOOD): string {
  const value = food?.[field] ?? "";
  return field === "halal" ? (HALAL[value] ?? "") : value;
}

/** Photos have no names: their number, which of them the other version lacks, their order and their texts. */
function photos(content: ListingContent, other: ListingContent): string {
  const known = new Map(other.photos.map((photo, index) => [photo.photo_id, { ...photo, index }]));
  const words = content.photos.map((photo, index) => {
    const twin = known.get(photo.photo_id);
    const same = twin && twin.alt === photo.alt && twin.color === photo.color && twin.index === index;
    return same
      ? []
      : [`foto ${index + 1}: ${photo.alt || "tanpa keterangan"}${photo.color ? ` (${photo.color})` : ""}`];
  });
  const different = words.flat();
  const reordered = different.length > 0 || content.photos.length !== other.photos.length;
  return reordered ? [`${content.photos.length} foto`, ...different].join("; ") : "";
}

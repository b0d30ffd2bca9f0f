import type { ListingContent } from "../contract/facility-portal";
import { foodProblems } from "./listing-food";
import { listingLimits as limits } from "./listing-limits";
import { variantProblems } from "./listing-variants";
import { privacyProblem } from "./privacy-screen";

/** Path within the content ("variants.0.price") → an Indonesian sentence. */
export type Problems = Record<string, string>;

export type SubmissionContext = {
  /** The category that the content names, or null when there is none of that handle. */
  category: { is_food: boolean } | null;
  /** "YYYY-MM-DD" in the facility's time zone. */
  today: string;
};

/** What stands in the way of submitting this content. Empty when it is ready. Never throws. */
export function submissionProblems(content: ListingContent, context: SubmissionContext): Problems {
  return {
    ...privacyProblems(content),
    ...textProblems(content, context),
    ...parcelProblems(content),
    ...variantProblems(content),
    ...photoProblems(content),
    ...foodProblems(content.food, context),
  };
}

function textProblems(content: ListingContent, { category }: SubmissionContext): Problems {
  const problems: Problems = {};
  const check = (path: "title" | "description" | "materials" | "care", name: string) => {
    const { min, max } = limits[path];
    const length = content[path].trim().length;
    if (length < min) problems[path] = `${name} perlu paling sedikit ${min} huruf.`;
    if (length > max) problems[path] = `${name} paling banyak ${max} huruf.`;
  };
  check("title", "Nama produk");
  check("description", "Cerita produk");
  check("materials", "Bahan");
  // Food is kept by its shelf life, which the food facts carry.
  if (!category?.is_food) check("care", "Cara merawat");
  if (!category) problems.category = "Pilih kategori produk.";
  for (const path of ["technique", "motif"] as const)
    if (content[path].length > limits.detail.max)
      problems[path] = `Tulis paling banyak ${limits.detail.max} huruf.`;
  return problems;
}

function parcelProblems(content: ListingContent): Problems {
  const problems: Problems = {};
  const within = (value: number, { min, max }: { min: number; max: number }) =>
    Number.isInteger(value) && value >= min && value <= max;
  if (!within(content.weight_grams, limits.weightGrams))
    problems.weight_grams = "Isi berat satu barang beserta kemasannya: 1 sampai 50.000 gram, tanpa koma.";
  const sides = { length_cm: "panjang", width_cm: "lebar", height_cm: "tinggi" } as const;
  for (const side of ["length_cm", "width_cm", "height_cm"] as const)
    if (!within(content[side], limits.sideCm))
      problems[side] = `Isi ${sides[side]} kemasan: 1 sampai 200 cm, tanpa koma.`;
  if (!within(content.max_per_buyer ?? 0, { min: 0, max: limits.perBuyer.max }))
    problems.max_per_buyer = `Isi batas per pembeli dari 1 sampai ${limits.perBuyer.max}, atau kosongkan.`;
  return problems;
}

function photoProblems(content: ListingContent): Problems {
  const problems: Problems = {};
  const { photos } = content;
  if (photos.length === 0) problems.photos = "Tambahkan paling sedikit satu foto.";
  if (photos.length > limits.photos) problems.photos = `Foto paling banyak ${limits.photos}.`;
  const colors = new Set(content.variants.map((variant) => variant.options["Warna"]));
  photos.forEach((photo, index) => {
    const length = photo.alt.trim().length;
    if (length < limits.alt.min || length > limits.alt.max)
      problems[`photos.${index}.alt`] =
        `Jelaskan isi foto dalam ${limits.alt.min} sampai ${limits.alt.max} huruf, untuk pembeli yang tidak dapat melihatnya.`;
    if (photos.findIndex((other) => other.photo_id === photo.photo_id) < index)
      problems[`photos.${index}.photo_id`] = "Foto ini sudah dipakai di atas.";
    if (photo.color !== null && !colors.has(photo.color))
      problems[`photos.${index}.color`] = "Warna foto ini tidak ada di pilihan warna produk.";
  });
  return problems;
}

function privacyProblems(content: ListingContent): Problems {
  const problems: Problems = {};
  for (const [path, value, kind] of writtenTexts(content)) {
    const problem = privacyProblem(value, kind);
    if (problem) problems[path] = problem;
  }
  return problems;
}

function writtenTexts(content: ListingContent): [path: string, value: string, kind: "text" | "code"][] {
  const fields = ["title", "description", "materials", "care", "technique", "motif"] as const;
  const { food } = content;
  return [
    ...fields.map((path): [string, string, "text"] => [path, content[path], "text"]),
    ...content.option_names.map((name, index): [string, string, "text"] => [
      `option_names.${index}`,
      name,
      "text",
    ]),
    ...content.variants.flatMap((variant, index) =>
      Object.entries(variant.options).map(([name, value]): [string, string, "text"] => [
        `variants.${index}.options.${name}`,
        value,
        "text",
      ]),
    ),
    ...content.photos.map((photo, index): [string, string, "text"] => [
      `photos.${index}.alt`,
      photo.alt,
      "text",
    ]),
    ...(food
      ? ([
          ["food.ingredients", food.ingredients, "text"],
          ["food.shelf_life", food.shelf_life, "text"],
          ["food.halal_number", food.halal_number, "code"],
          ["food.registration_number", food.registration_number, "code"],
        ] satisfies [string, string, "text" | "code"][])
      : []),
  ];
}

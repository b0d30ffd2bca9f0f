import { z } from "zod";
import { listingLimits as limits } from "../../../../domain/listing-limits";
import { text } from "../../../http/parse";

/** A whole number as a draft may hold it: 0 while unknown, never beyond what a submission could take. */
function whole(max: number, error: string) {
  return z.number({ error }).int({ error }).min(0, { error }).max(max, { error });
}

const variant = z.object({
  key: text({ max: 40 }),
  options: z
    .record(text({ max: limits.optionName.max }), text({ max: limits.optionValue.max }))
    .refine((options) => Object.keys(options).length <= limits.optionNames, "Pilihan paling banyak dua."),
  price: whole(limits.price.max, "Isi harga dalam rupiah bulat, paling banyak Rp100.000.000."),
  initial_stock: whole(limits.stock.max, "Isi stok dengan bilangan bulat, dari 0 sampai 100.000."),
});

const photo = z.object({
  photo_id: z.string().regex(/^[A-Za-z0-9_]{1,64}$/, "Foto ini tidak dikenal. Unggah kembali fotonya."),
  alt: text({ max: limits.alt.max }),
  color: text({ max: limits.optionValue.max }).nullable(),
});

const food = z.object({
  halal: z.enum(["certified", "non_halal", ""]),
  halal_number: text({ max: limits.officialNumber.max }),
  halal_valid_until: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, "Pilih tanggalnya di kalender."),
  registration_number: text({ max: limits.officialNumber.max }),
  ingredients: text({ max: limits.ingredients.max }),
  shelf_life: text({ max: limits.shelfLife.max }),
});

const side = whole(limits.sideCm.max, "Isi ukuran kemasan dalam cm, tanpa koma, paling banyak 200.");

/** A draft of `ListingContent`: of the right shape and size, with any gaps. */
export const contentSchema = z.object({
  title: text({ max: limits.title.max }),
  description: text({ max: limits.description.max }),
  category: text({ max: 100 }),
  materials: text({ max: limits.materials.max }),
  care: text({ max: limits.care.max }),
  technique: text({ max: limits.detail.max }),
  motif: text({ max: limits.detail.max }),
  weight_grams: whole(limits.weightGrams.max, "Isi berat dalam gram, tanpa koma, paling banyak 50.000."),
  length_cm: side,
  width_cm: side,
  height_cm: side,
  option_names: z
    .array(text({ max: limits.optionName.max }))
    .max(limits.optionNames, "Pilihan paling banyak dua."),
  variants: z.array(variant).max(limits.variants, `Varian paling banyak ${limits.variants}.`),
  max_per_buyer: whole(
    limits.perBuyer.max,
    `Isi batas per pembeli dari 1 sampai ${limits.perBuyer.max}, atau kosongkan.`,
  ).optional(),
  photos: z.array(photo).max(limits.photos, `Foto paling banyak ${limits.photos}.`),
  food: food.nullable(),
});

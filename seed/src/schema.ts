import { z } from "zod";
import { colorNames, patterns, shapes } from "./pictures/spec.js";

const handle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const sentence = z.string().min(20);
const rupiah = z.int().min(1_000).max(100_000_000);
const day = z.iso.date();
const akunCode = z.string().regex(/^\d{6}$/);

export const facilityRow = z.object({
  handle,
  name: z.string().min(5),
  short_name: z.string().min(3),
  type: z.string().min(3),
  class: z.string(),
  city: z.string().regex(/^(Kota|Kabupaten) /),
  province: z.string().min(3),
  /** The regional office, which is not the province. */
  kanwil: z.string().min(3),
  brand: z.string(),
  known_products: z.string(),
  time_zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  /** As in idn-area-data ("16.71"). */
  regency_code: z.string().regex(/^\d{2}\.\d{2}$/),
});

export const category = z.object({
  handle,
  name: z.string().min(3),
  parent: handle.nullable(),
  is_food: z.boolean(),
  akun: akunCode,
  description: sentence,
});

const upTo = (most: number) => {
  const side = z.int().min(1).max(most);
  return z.object({ length: side, width: side, height: side });
};

const variant = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/),
  options: z.record(z.string(), z.string().min(1).max(40)),
  price: rupiah,
  stock: z.int().min(0).max(100_000),
});

const food = z
  .object({
    halal: z.enum(["certified", "non_halal"]),
    halal_number: z.string(),
    halal_valid_until: z.union([day, z.literal("")]),
    /** P-IRT. */
    registration_number: z.string().startsWith("CONTOH-"),
    ingredients: z.string().min(3),
    shelf_life: z.string().min(3),
  })
  .refine(
    ({ halal, halal_number, halal_valid_until }) =>
      halal === "certified"
        ? halal_number.startsWith("CONTOH-") && halal_valid_until > "2028-01-01"
        : halal_number === "" && halal_valid_until === "",
    "A certificate of the sample says that it is one, and lasts.",
  );

export const product = z.object({
  handle,
  facility: handle,
  category: handle,
  title: z.string().min(5).max(120),
  /** Paragraphs split by a blank line. */
  description: z.string().min(120).max(5000),
  materials: z.string().min(3).max(500),
  care: z.string().min(3).max(1000),
  technique: z.string().max(120),
  motif: z.string().max(120),
  /** True where no product line of the facility is known: plain regional goods. */
  is_sample: z.boolean(),
  weight_grams: z.int().min(1).max(50_000),
  packed_cm: upTo(200),
  option_names: z.array(z.string().min(1).max(30)).max(2),
  variants: z.array(variant).min(1).max(60),
  picture: z.object({
    shape: z.enum(shapes),
    pattern: z.enum(patterns),
    /** Of the picture when the product has no option "Warna". */
    color: z.string().refine((name) => colorNames.includes(name)),
    size_cm: upTo(300),
  }),
  food: food.nullable(),
});

export const officers = z.object({
  password: z.string().min(12),
  totp_secret: z.string().regex(/^[A-Z2-7]{32}$/),
  officers: z.array(
    z.object({
      name: z.string().min(5),
      email: z.email().endsWith("@contoh.karyabinaan.id"),
      assignments: z
        .array(
          z.object({
            role: z.enum(["facility_staff", "treasurer", "curator", "finance", "auditor"]),
            facility: handle.nullable(),
          }),
        )
        .min(1),
    }),
  ),
});

export const shareRules = z.object({
  share_rules: z.array(
    z.object({
      name: z.string().min(5),
      scope: z.enum(["national", "kanwil", "facility", "category"]),
      kanwil: z.string().nullable(),
      facility: handle.nullable(),
      category: handle.nullable(),
      basis: z.enum(["gross", "net"]),
      components: z.array(z.object({ name: z.string().min(3), percent: z.number().positive() })).min(1),
      effective_from: day,
      effective_until: day.nullable(),
      legal_basis: sentence,
      approved_by: z.string().min(3),
      is_example: z.literal(true),
    }),
  ),
  default_akun: akunCode,
  akun: z.array(z.object({ code: akunCode, name: z.string().min(5), is_example: z.literal(true) })),
});

export const placement = z.object({
  listing: handle,
  slot: z.literal("home_featured"),
  position: z.int().min(1),
  /** Days from the moment of loading. */
  starts_in_days: z.int(),
  ends_in_days: z.int(),
});

/** As a shopper's words are after tokenising: lower case, and a hyphen is a space. At most three words. */
const searchPhrase = z.string().regex(/^[a-z0-9]+( [a-z0-9]+){0,2}$/);

export const searchSynonyms = z.strictObject({
  /** Words that find each other. `root` names the group and is one of its words. */
  groups: z.array(z.strictObject({ root: searchPhrase, words: z.array(searchPhrase).min(2).max(8) })).min(80),
  /** Who types `from` is also shown `to`, but not the other way round: kinds of a thing, and English. */
  oneway: z.array(z.strictObject({ from: searchPhrase, to: z.array(searchPhrase).min(1).max(8) })),
  /** Words that look like another's form ("kemeja" like "meja") or mean more than it: they are not taken to their stem. */
  whole: z.array(searchPhrase),
  /** Wishes and small words that name no goods: dropped from a query as long as another word remains. */
  ignored: z.array(searchPhrase),
});

const englishWord = z.string().regex(/^[a-z0-9']+( [a-z0-9']+){0,3}$/);
/** An Indonesian word or phrase → its English. It holds for every text that has it among its words, whatever the case. */
const englishOf = z.record(searchPhrase, z.array(englishWord).min(1).max(6));

export const searchEnglish = z.strictObject({
  categories: z.record(
    handle,
    z.strictObject({ name: z.string().min(3).max(40), words: z.array(englishWord).min(1).max(8) }),
  ),
  techniques: englishOf,
  motifs: englishOf,
  colors: englishOf,
  materials: englishOf,
  /** Kinds of goods, as titles name them. */
  goods: englishOf,
});

export type FacilityRow = z.infer<typeof facilityRow>;
export type Category = z.infer<typeof category>;
export type Product = z.infer<typeof product>;
export type Officers = z.infer<typeof officers>;
export type ShareRules = z.infer<typeof shareRules>;
export type Placement = z.infer<typeof placement>;

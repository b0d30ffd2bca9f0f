import type { SeedListing } from "@karya/backend/src/scripts/seed/messages.js";
import { photosOf, toListing } from "./listing.js";
import { randomFrom } from "./random.js";
import type { Product } from "./schema.js";

const OPENINGS = [
  "Sa",
  "Me",
  "Ra",
  "La",
  "Ta",
  "Wi",
  "Ci",
  "Pu",
  "Nga",
  "Ba",
  "Su",
  "Ka",
  "Lu",
  "Di",
  "Gu",
  "Ma",
];
const MIDDLES = [
  "ri",
  "la",
  "na",
  "ta",
  "wa",
  "du",
  "li",
  "mba",
  "nja",
  "ka",
  "su",
  "ra",
  "ngi",
  "pe",
  "lo",
  "si",
];
const ENDINGS = [
  "ri",
  "wan",
  "ti",
  "kan",
  "ma",
  "lu",
  "sih",
  "nda",
  "yu",
  "rat",
  "ngi",
  "la",
  "dan",
  "tih",
  "ni",
  "sar",
];

/**
 * Listings for a load test: text, variants and pictures of the data recombined over all facilities, the same for the
 * same numbers at every run. All are marked as samples; they show pictures of the goods they were made from.
 */
export function* generateListings(
  products: readonly Product[],
  facilities: readonly string[],
  count: number,
): Generator<SeedListing> {
  const kin = new Map<string, Product[]>();
  for (const product of products) kin.set(product.category, [...(kin.get(product.category) ?? []), product]);
  for (let index = 0; index < count; index++) {
    const random = randomFrom(0x5eed + index);
    const pick = <T>(values: readonly T[]): T => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new RangeError("There is nothing to choose from.");
      return value;
    };
    const base = pick(products);
    const relative = pick(kin.get(base.category) ?? [base]);
    const series = pick(OPENINGS) + pick(MIDDLES) + pick(ENDINGS);
    const factor = 0.7 + random() * 0.8;
    yield {
      ...recombine(base, relative, series, factor, random),
      handle: `uji-beban-${index + 1}`,
      facility: facilities[index % facilities.length] ?? base.facility,
      is_sample: true,
    };
  }
}

function recombine(base: Product, relative: Product, series: string, factor: number, random: () => number) {
  const { content } = toListing(base);
  const [opening = "", ...rest] = base.description
    .split("\n\n")
    .filter((text) => !text.startsWith("Data contoh"));
  const technique = relative.description.split("\n\n")[1] ?? rest[0] ?? "";
  const notice = `Data contoh: seri ${series} dibuat untuk uji beban.`;
  const [cover] = photosOf(base);
  return {
    content: {
      ...content,
      title: `${base.title} ${series}`,
      description: [opening, technique, notice].join("\n\n"),
      motif: relative.motif || base.motif,
      variants: content.variants.map((variant) => ({
        ...variant,
        price: Math.round((variant.price * factor) / 500) * 500,
        initial_stock: Math.floor(random() * 40),
      })),
    },
    photos: cover ? [{ ...cover, alt: `Ilustrasi ${base.title} ${series}.`, drawing: null }] : [],
  };
}

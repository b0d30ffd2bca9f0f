import { createHash } from "node:crypto";
import type { SearchTypes } from "@medusajs/framework/types";
import type { ListingContent } from "../../../contract/facility-portal";
import { canonicalJson } from "../../../domain/canonical-json";
import { facetText } from "../../../domain/facet-text";
import { colorsOf } from "../to-catalog-product";

/** What the search index is told of a listing on sale. */
export type SearchSource = {
  listing_id: string;
  title: string;
  content: Pick<
    ListingContent,
    "description" | "materials" | "technique" | "motif" | "option_names" | "variants"
  >;
  price_min: number;
  price_max: number;
  published_at: Date;
  in_stock: boolean;
  /** Units sold in the last 90 days. */
  sold: number;
  /** Place among the featured goods, from 1; null while not featured. */
  featured: number | null;
  /** The category, then what it lies below. */
  categories: { handle: string; name: string }[];
  facility: {
    handle: string;
    name: string;
    short_name: string;
    /** "lapas_perempuan": its parts are words that people look for. */
    type: string;
    city: string;
    province: string;
    brand_handle: string | null;
    brand_name: string | null;
  };
};

/** The option whose values are sizes. */
const SIZE_OPTION = "Ukuran";
/** Behind every featured place. */
const NOT_FEATURED = 1_000_000;

/**
 * The document of a listing; its fields are those of the index definition. `fingerprint` tells two states of it apart,
 * but for what is sold, which moves each day.
 */
export function toSearchDocument(source: SearchSource): SearchTypes.SearchDocument {
  const { content, facility, categories } = source;
  const document = {
    id: source.listing_id,
    title: source.title,
    kind: categories.map(({ name }) => name).join(" "),
    technique: sentenceCase(content.technique) || null,
    motif: sentenceCase(content.motif) || null,
    materials: content.materials,
    maker: [
      facility.brand_name,
      facility.short_name,
      facility.name,
      facility.type,
      facility.city,
      facility.province,
    ]
      .filter((name) => name !== null)
      .join(" "),
    color: eachOnce(colorsOf(content).map(titleCase)),
    size: eachOnce(content.variants.flatMap(({ options }) => options[SIZE_OPTION] ?? []).map(sizeCase)),
    description: content.description,
    category: categories.map(({ handle }) => handle),
    province: facility.province,
    facility: facility.handle,
    brand: facility.brand_handle,
    in_stock: source.in_stock,
    price_min: source.price_min,
    price_max: source.price_max,
    price: [...new Set([source.price_min, source.price_max])],
    stock_rank: source.in_stock ? 1 : 0,
    featured_rank: source.featured ?? NOT_FEATURED,
    published_at: Math.floor(source.published_at.getTime() / 1000),
  };
  const fingerprint = createHash("sha256").update(canonicalJson(document)).digest("base64url").slice(0, 22);
  return { ...document, sold: source.sold, fingerprint };
}

const FIRST_LETTER = /^./u;
const EACH_WORD = /(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu;
/** "xl", "3xl", "s" and "m" of "s/m"; not "2 m". */
const LETTER_SIZE = /(?<![\p{L}\p{M}\p{N}'’]|\p{N} )(?:\d(?=x))?x*[sml](?![\p{L}\p{M}\p{N}])/giu;

/** Typed by many hands: one value for one thing, whatever its capitals. */
function withCapitals(text: string, where: RegExp): string {
  const plain = facetText(text).toLowerCase();
  // Another case can be longer, or of letters that aren't composed.
  return facetText(plain.replace(where, (letter) => letter.toUpperCase()));
}

/** "Tenun ikat". */
function sentenceCase(text: string): string {
  return withCapitals(text, FIRST_LETTER);
}

/** "Magenta Jumputan". */
function titleCase(text: string): string {
  return withCapitals(text, EACH_WORD);
}

/** "All size", "XL", "M (56 cm)". */
function sizeCase(text: string): string {
  return sentenceCase(text).replace(LETTER_SIZE, (size) => size.toUpperCase());
}

function eachOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}

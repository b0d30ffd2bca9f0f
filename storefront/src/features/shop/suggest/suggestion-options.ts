import type { SuggestedProduct, SuggestView } from "@karya/backend/src/contract/search";
import { formatCount } from "@/lib/format";
import { paths } from "../frame/paths";
import { searchHref } from "../search/list-place";

/** One line of the list of suggestions. */
export type SuggestionOption = {
  /** The same for the same thing, so that what is marked stays marked when the list changes around it. */
  id: string;
  kind: "words" | "recent" | "product" | "category" | "brand" | "facility";
  href: string;
  label: string;
  /** A second, quieter line. */
  detail: string | null;
  product: SuggestedProduct | null;
};

export type SuggestionGroup = { title: string; options: SuggestionOption[] };

const MOST_PRODUCTS = 5;
const MOST_OTHERS = 3;

/** The search itself, as the first line. */
export function wordsOption(words: string): SuggestionOption {
  return { ...bare, id: "words", kind: "words", href: searchHref(words), label: words };
}

export function recentOption(words: string): SuggestionOption {
  return { ...bare, id: `recent:${words}`, kind: "recent", href: searchHref(words), label: words };
}

/** What the catalogue suggests, by kind; kinds without any are left out. */
export function suggestionGroups(view: SuggestView): SuggestionGroup[] {
  const groups: SuggestionGroup[] = [
    {
      title: "Produk",
      options: view.products.slice(0, MOST_PRODUCTS).map((product) => ({
        ...bare,
        id: `product:${product.handle}`,
        kind: "product",
        href: paths.product(product.handle),
        label: product.title,
        detail: product.maker,
        product,
      })),
    },
    {
      title: "Jenis produk",
      options: view.categories.slice(0, MOST_OTHERS).map(({ handle, name, count }) => ({
        ...bare,
        id: `category:${handle}`,
        kind: "category",
        href: paths.category(handle),
        label: name,
        detail: `${formatCount(count)} produk`,
      })),
    },
    {
      title: "Merek",
      options: view.brands.slice(0, MOST_OTHERS).map(({ name, facility_handle, facility_short_name }) => ({
        ...bare,
        id: `brand:${facility_handle}:${name}`,
        kind: "brand",
        href: paths.facility(facility_handle),
        label: name,
        detail: facility_short_name,
      })),
    },
    {
      title: "UPT",
      options: view.facilities.slice(0, MOST_OTHERS).map(({ handle, short_name, city, count }) => ({
        ...bare,
        id: `facility:${handle}`,
        kind: "facility",
        href: paths.facility(handle),
        label: short_name,
        detail: `${city} · ${formatCount(count)} produk`,
      })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

const bare = { detail: null, product: null };

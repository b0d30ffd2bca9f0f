import type { CatalogCard, PhotoView } from "./catalog";
import type { RupiahAmount } from "./common";

/** What a list of goods can be narrowed by. Each may be given several times: any of its values will do. */
export type SearchFacetField =
  "category" | "province" | "facility" | "brand" | "technique" | "motif" | "color" | "size";

/** "relevan" is the best match first; without words to match it is the newest first. */
export type SearchSort = "relevan" | "terbaru" | "termurah" | "termahal" | "unggulan";

export type SearchFacetValue = {
  /** As it goes back into the query: a handle for category, facility and brand, else the text itself. */
  value: string;
  label: string;
  /** Goods that would be shown if this were chosen beside the other fields' choices. */
  count: number;
};

/**
 * `GET /store/catalog/search?q=&category=&province=&facility=&brand=&technique=&motif=&color=&size=&price_min=&price_max=
 * &in_stock=1&sort=&page=`; page size 24. Repeat a facet's key to choose several of its values. A category takes in all
 * that is below it. An unknown facet value finds nothing; an unknown sort, a negative price or page 0 is a 400.
 */
export type SearchView = {
  rows: CatalogCard[];
  /** All goods found, not only this page's. */
  count: number;
  page: number;
  page_size: number;
  /** The most frequent values first, 60 at most per field; chosen values are there even with a count of 0. */
  facets: Record<SearchFacetField, SearchFacetValue[]>;
  /** Lowest and highest price of what is found with any price; null when nothing is. */
  price: { min: RupiahAmount; max: RupiahAmount } | null;
  /** Goods in stock among what is found, whether or not `in_stock` was asked. */
  in_stock_count: number;
  understood: SearchUnderstanding;
};

/**
 * `GET /store/catalog/search/values?field=facility&find=cirebon&…` with the rest of a search's query: of all values of
 * the field, also those that `facets` has no place for, the 20 most frequent whose labels have every typed word.
 * Nothing typed finds nothing; an unknown field is a 400.
 */
export type FoundValuesView = { values: SearchFacetValue[] };

/** How the words were read, so that the page can say what it did. */
export type SearchUnderstanding = {
  /** Typing errors mended: "jumptan" read as "jumputan". */
  corrected: { typed: string; read_as: string }[];
  /** Words left out because nothing has all of them, and those beyond the eighth. Empty when every word counted. */
  dropped: string[];
};

/** `GET /store/catalog/suggest?q=`: for each keystroke. Empty lists for an empty `q`. */
export type SuggestView = {
  products: SuggestedProduct[];
  categories: { handle: string; name: string; count: number }[];
  facilities: { handle: string; short_name: string; city: string; count: number }[];
  /** A brand opens its facility's page. */
  brands: { name: string; facility_handle: string; facility_short_name: string }[];
};

export type SuggestedProduct = {
  handle: string;
  title: string;
  price_min: RupiahAmount;
  photo: PhotoView | null;
  /** Brand, else the facility's short name. */
  maker: string;
};

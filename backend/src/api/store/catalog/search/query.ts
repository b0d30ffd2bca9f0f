import { z } from "zod";
import { FACET_FIELDS } from "../../../../views/search/facet-labels";
import { text } from "../../../http/parse";

const MOST_VALUES = 30;
/** Far beyond any page there is; further, a number of rows to skip would not fit. */
const LAST_PAGE = 1_000_000_000;
const MOST_RUPIAH = 1_000_000_000_000;

const rupiah = z.coerce.number().int().min(0).max(MOST_RUPIAH).optional();

/** A key may stand once or several times. */
const values = z
  .preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z
      .array(text({ max: 200 }))
      .max(MOST_VALUES)
      .optional(),
  )
  .transform((given) => given?.filter((value) => value !== ""));

/** The query of `SearchView`. Empty values count as not given. */
export const searchQuery = z
  .record(z.string(), z.unknown())
  .transform((query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== "")))
  .pipe(
    z.object({
      q: text({ max: 200 }).optional(),
      category: values,
      province: values,
      facility: values,
      brand: values,
      technique: values,
      motif: values,
      color: values,
      size: values,
      price_min: rupiah,
      price_max: rupiah,
      in_stock: z.stringbool().optional(),
      sort: z.enum(["relevan", "terbaru", "termurah", "termahal", "unggulan"]).optional(),
      page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
    }),
  );

export const suggestQuery = z.object({ q: text({ max: 200 }).default("") });

/** Beside `searchQuery`. */
export const findQuery = z.object({ field: z.enum(FACET_FIELDS), find: text({ max: 200 }) });

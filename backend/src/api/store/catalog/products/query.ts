import { z } from "zod";
import { pageNumber, text } from "../../../http/parse";

const handle = z.string().regex(/^[a-z0-9-]{1,200}$/, "Pilihan ini tidak dikenal.");

/** `?category=&facility=&q=&in_stock=1&sort=&page=`. Empty values count as not given. */
export const catalogQuery = z
  .record(z.string(), z.unknown())
  .transform((query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== "")))
  .pipe(
    z.object({
      category: handle.optional(),
      facility: handle.optional(),
      q: text({ max: 100 }).optional(),
      in_stock: z.stringbool().optional(),
      sort: z.enum(["terbaru", "termurah", "termahal", "unggulan"]).optional(),
      page: pageNumber,
    }),
  );

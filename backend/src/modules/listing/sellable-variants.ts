import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { unitsOf } from "./catalog/sql";

/** Why a variant can't be bought, although it exists. */
export type SellableProblem = "withdrawn" | "paused" | "expired" | "out_of_stock";

export type SellableVariant = {
  variant_id: string;
  /** Empty strings when the variant is of no live listing (problem "withdrawn"). */
  listing_id: string;
  facility_id: string;
  version_id: string;
  product_id: string;
  handle: string;
  title: string;
  sku: string;
  options: Record<string, string>;
  category_handle: string;
  /** Whole rupiah, tax included. */
  price: number;
  /** Units that can still be bought at the facility, never below 0; of a bundle, what its scarcest part is enough for. */
  available: number;
  /** Units that one buyer may order of the listing; null for no limit. */
  max_per_buyer: number | null;
  /** Grams and centimetres of one packed unit. */
  weight_grams: number;
  dimensions_cm: { length: number; width: number; height: number };
  /** Null when it may be sold now. "expired": its halal certificate has run out. */
  problem: SellableProblem | null;
};

type Row = Omit<SellableVariant, "problem"> & { paused: boolean; expired: boolean };

const SELLABLE = `
  SELECT wanted.id AS variant_id,
         coalesce(e.listing_id, '') AS listing_id, coalesce(e.facility_id, '') AS facility_id,
         coalesce(e.version_id, '') AS version_id, coalesce(e.product_id, '') AS product_id,
         coalesce(e.handle, '') AS handle, coalesce(e.title, '') AS title,
         coalesce(v.sku, '') AS sku, coalesce(v.options, '{}') AS options,
         coalesce(e.category_handle, '') AS category_handle, coalesce(v.price, 0)::int AS price,
         ${unitsOf("wanted.id")} AS available,
         nullif((e.content->>'max_per_buyer')::int, 0) AS max_per_buyer,
         coalesce((e.content->>'weight_grams')::int, 0) AS weight_grams,
         jsonb_build_object('length', coalesce(e.content->'length_cm', '0'),
                            'width', coalesce(e.content->'width_cm', '0'),
                            'height', coalesce(e.content->'height_cm', '0')) AS dimensions_cm,
         coalesce(e.paused, false) AS paused, coalesce(e.sellable_until <= now(), false) AS expired
    FROM unnest(?::text[]) WITH ORDINALITY AS wanted(id, place)
    LEFT JOIN product_variant p ON p.id = wanted.id AND p.deleted_at IS NULL
    LEFT JOIN LATERAL (
           SELECT entry.*, known.sku, known.options, known.price
             FROM catalog_entry entry,
                  jsonb_to_recordset(entry.variants)
                    AS known(variant_id text, sku text, options jsonb, price bigint)
            WHERE entry.product_id = p.product_id AND entry.deleted_at IS NULL AND known.variant_id = p.id
         ) e ON true
    LEFT JOIN LATERAL (SELECT e.sku, e.options, e.price) v ON true
    LEFT JOIN facility f ON f.id = e.facility_id
   ORDER BY wanted.place`;

/**
 * What the shop knows now of the variants that someone wants to buy, in the order asked; a row per id asked, also
 * for unknown ones (problem "withdrawn"). It reads; reserving stock is guarded by the database.
 */
export async function readSellableVariants(
  container: MedusaContainer,
  variantIds: readonly string[],
): Promise<SellableVariant[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(SELLABLE, [[...variantIds]]);
  return (rows as Row[]).map(({ paused, expired, ...variant }) => ({
    ...variant,
    problem: problemOf({ ...variant, paused, expired }),
  }));
}

function problemOf(row: Row): SellableProblem | null {
  if (row.listing_id === "") return "withdrawn";
  if (row.expired) return "expired";
  if (row.paused) return "paused";
  return row.available > 0 ? null : "out_of_stock";
}

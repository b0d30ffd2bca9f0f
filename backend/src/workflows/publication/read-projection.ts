import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Publication } from "./publication";

/** What Medusa already holds of some publications. Everything missing here is made; nothing is made twice. */
export type Projection = {
  products: Map<string, { version_id: string | null; option_id: string | null; option_values: string[] }>;
  channel_linked: Set<string>;
  profile_linked: Set<string>;
  variants: Map<string, VariantState>;
};

export type VariantState = {
  price_set_id: string | null;
  amount: number | null;
  has_item: boolean;
  item_linked: boolean;
  has_level: boolean;
};

const PRODUCTS = `
  SELECT p.id, p.metadata->>'version_id' AS version_id, o.id AS option_id,
         array(SELECT value FROM product_option_value w WHERE w.option_id = o.id AND w.deleted_at IS NULL) AS option_values,
         EXISTS (SELECT 1 FROM product_sales_channel s
                  WHERE s.product_id = p.id AND s.sales_channel_id = ? AND s.deleted_at IS NULL) AS channel_linked,
         EXISTS (SELECT 1 FROM product_shipping_profile s
                  WHERE s.product_id = p.id AND s.shipping_profile_id = ? AND s.deleted_at IS NULL) AS profile_linked
    FROM product p
    LEFT JOIN LATERAL (SELECT po.id FROM product_product_option ppo
                         JOIN product_option po ON po.id = ppo.product_option_id AND po.deleted_at IS NULL
                        WHERE ppo.product_id = p.id AND ppo.deleted_at IS NULL LIMIT 1) o ON true
   WHERE p.id = ANY(?) AND p.deleted_at IS NULL`;

const VARIANTS = `
  SELECT v.id, s.price_set_id, a.amount::float8 AS amount, i.id IS NOT NULL AS has_item,
         k.variant_id IS NOT NULL AS item_linked, l.id IS NOT NULL AS has_level
    FROM unnest(?::text[], ?::text[], ?::text[]) AS wanted(variant_id, item_id, location_id)
    JOIN product_variant v ON v.id = wanted.variant_id AND v.deleted_at IS NULL
    LEFT JOIN product_variant_price_set s ON s.variant_id = v.id AND s.deleted_at IS NULL
    LEFT JOIN LATERAL (SELECT amount FROM price
                        WHERE price.price_set_id = s.price_set_id AND price.currency_code = 'idr'
                          AND price.price_list_id IS NULL AND price.deleted_at IS NULL LIMIT 1) a ON true
    LEFT JOIN inventory_item i ON i.id = wanted.item_id AND i.deleted_at IS NULL
    LEFT JOIN product_variant_inventory_item k
      ON k.variant_id = v.id AND k.inventory_item_id = wanted.item_id AND k.deleted_at IS NULL
    LEFT JOIN inventory_level l
      ON l.inventory_item_id = wanted.item_id AND l.location_id = wanted.location_id AND l.deleted_at IS NULL`;

export async function readProjection(
  container: MedusaContainer,
  publications: readonly Publication[],
  shop: { sales_channel_id: string; shipping_profile_id: string },
): Promise<Projection> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const wanted = publications.flatMap(({ variants, stock_location_id }) =>
    variants.map((variant) => ({ ...variant, stock_location_id })),
  );
  const [products, variants] = await Promise.all([
    knex.raw(PRODUCTS, [
      shop.sales_channel_id,
      shop.shipping_profile_id,
      publications.map(({ product_id }) => product_id),
    ]),
    knex.raw(VARIANTS, [
      wanted.map(({ variant_id }) => variant_id),
      wanted.map(({ inventory_item_id }) => inventory_item_id),
      wanted.map(({ stock_location_id }) => stock_location_id),
    ]),
  ]);
  type ProductRow = {
    id: string;
    version_id: string | null;
    option_id: string | null;
    option_values: string[];
  };
  type Linked = ProductRow & { channel_linked: boolean; profile_linked: boolean };
  const productRows = products.rows as Linked[];
  const variantRows = variants.rows as (VariantState & { id: string })[];
  return {
    products: new Map(productRows.map((row) => [row.id, row])),
    channel_linked: new Set(productRows.filter((row) => row.channel_linked).map(({ id }) => id)),
    profile_linked: new Set(productRows.filter((row) => row.profile_linked).map(({ id }) => id)),
    variants: new Map(variantRows.map((row) => [row.id, row])),
  };
}

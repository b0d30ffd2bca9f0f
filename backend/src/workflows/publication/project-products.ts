import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { SHOP } from "../../lib/shop";
import { createMissingProducts, updateKnownProducts } from "./ensure-products";
import { ensureStockAndPrices } from "./ensure-stock-and-prices";
import { readProjection } from "./read-projection";
import type { Publication } from "./publication";

/**
 * Makes Medusa's products say what the versions say. It compares and makes only what is missing or different, so
 * running it again after a crash finishes it, and running it with an older version goes back to that.
 * Variants that a version no longer has stay in Medusa, out of the catalogue: open orders still reserve their stock.
 */
export async function projectProducts(
  container: MedusaContainer,
  publications: readonly Publication[],
): Promise<void> {
  if (publications.length === 0) return;
  const shop = await readShop(container);
  const known = await readProjection(container, publications, shop);
  await createMissingProducts(container, publications, known);
  const links = await ensureStockAndPrices(container, publications, known);
  for (const { product_id } of publications) {
    const product = { [Modules.PRODUCT]: { product_id } };
    if (!known.channel_linked.has(product_id))
      links.push({ ...product, [Modules.SALES_CHANNEL]: { sales_channel_id: shop.sales_channel_id } });
    if (!known.profile_linked.has(product_id))
      links.push({ ...product, [Modules.FULFILLMENT]: { shipping_profile_id: shop.shipping_profile_id } });
  }
  if (links.length > 0) await container.resolve(ContainerRegistrationKeys.LINK).create(links);
  await updateKnownProducts(container, publications, known);
}

async function readShop(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT (SELECT default_sales_channel_id FROM store WHERE deleted_at IS NULL LIMIT 1) AS sales_channel_id,
            (SELECT id FROM shipping_profile WHERE name = ? AND deleted_at IS NULL) AS shipping_profile_id`,
    [SHOP.shippingProfile],
  );
  const shop: { sales_channel_id: string | null; shipping_profile_id: string | null } = rows[0];
  if (!shop.sales_channel_id || !shop.shipping_profile_id)
    throw new Error("The shop is not set up: run set-up-shop before publishing.");
  return { sales_channel_id: shop.sales_channel_id, shipping_profile_id: shop.shipping_profile_id };
}

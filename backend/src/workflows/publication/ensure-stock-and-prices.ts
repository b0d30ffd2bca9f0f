import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Projection } from "./read-projection";
import type { Publication, PublishedVariant } from "./publication";

type Link = Record<string, Record<string, string>>;
type Offer = PublishedVariant & { publication: Publication; first_stock: number };

/** @returns links between variants and their inventory items and price sets, still to be made. */
export async function ensureStockAndPrices(
  container: MedusaContainer,
  publications: readonly Publication[],
  known: Projection,
): Promise<Link[]> {
  const offers = publications.flatMap((publication) =>
    publication.variants.map((variant, index) => ({
      ...variant,
      publication,
      first_stock: publication.content.variants[index]?.initial_stock ?? 0,
    })),
  );
  const items = await ensureStock(container, offers, known);
  const prices = await ensurePrices(container, offers, known);
  return [...items, ...prices];
}

/** A level is made once, with the first stock; from then on stock is the facility's to change, never a version's. */
async function ensureStock(container: MedusaContainer, offers: Offer[], known: Projection): Promise<Link[]> {
  const service = container.resolve(Modules.INVENTORY);
  const state = (offer: Offer) => known.variants.get(offer.variant_id);
  const withoutItem = offers.filter((offer) => !state(offer)?.has_item);
  if (withoutItem.length > 0) {
    await service.createInventoryItems(
      withoutItem.map(({ inventory_item_id, sku, publication: { content } }) => ({
        id: inventory_item_id,
        sku,
        title: content.title,
        requires_shipping: true,
        weight: content.weight_grams,
        length: content.length_cm,
        width: content.width_cm,
        height: content.height_cm,
      })),
    );
  }
  const withoutLevel = offers.filter((offer) => !state(offer)?.has_level);
  if (withoutLevel.length > 0) {
    await service.createInventoryLevels(
      withoutLevel.map(({ inventory_item_id, publication, first_stock }) => ({
        inventory_item_id,
        location_id: publication.stock_location_id,
        stocked_quantity: first_stock,
      })),
    );
  }
  return offers
    .filter((offer) => !state(offer)?.item_linked)
    .map(({ variant_id, inventory_item_id }) => ({
      [Modules.PRODUCT]: { variant_id },
      [Modules.INVENTORY]: { inventory_item_id },
    }));
}

async function ensurePrices(container: MedusaContainer, offers: Offer[], known: Projection): Promise<Link[]> {
  const service = container.resolve(Modules.PRICING);
  const rupiah = (amount: number) => [{ amount, currency_code: "idr" }];
  const setOf = (offer: Offer) => known.variants.get(offer.variant_id)?.price_set_id ?? null;
  const changed = offers.flatMap((offer) => {
    const id = setOf(offer);
    const same = known.variants.get(offer.variant_id)?.amount === offer.price;
    return id && !same ? [{ id, prices: rupiah(offer.price) }] : [];
  });
  if (changed.length > 0) await service.upsertPriceSets(changed);

  const unpriced = offers.filter((offer) => !setOf(offer));
  if (unpriced.length === 0) return [];
  const made = await service.createPriceSets(unpriced.map(({ price }) => ({ prices: rupiah(price) })));
  return unpriced.flatMap(({ variant_id }, index) => {
    const price_set_id = made[index]?.id;
    return price_set_id ? [{ [Modules.PRODUCT]: { variant_id }, [Modules.PRICING]: { price_set_id } }] : [];
  });
}

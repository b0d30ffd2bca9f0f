import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import { atLivePrices, type LivePrices } from "../../domain/live-prices";
import { sellableUntil } from "../../domain/sellable-until";
import { carryPricesOver } from "../../modules/listing/carry-prices-over";
import { CURATOR_LABEL } from "../../modules/listing/curator-label";
import { priceSpan, type Publication } from "./publication";

const SUPERSEDE = `
  UPDATE listing_version old SET status = 'superseded', updated_at = now()
    FROM listing l, jsonb_to_recordset(?::jsonb) AS p(listing_id text, version_id text)
   WHERE l.id = p.listing_id AND old.id = l.live_version_id AND old.id <> p.version_id AND old.status = 'approved'`;

const PUT_LIVE = `
  UPDATE listing l
     SET live_version_id = p.version_id, product_id = p.product_id, updated_at = now(),
         variant_ids = l.variant_ids || p.variant_ids,
         live_prices = CASE WHEN l.live_version_id = p.version_id THEN l.live_prices ELSE '{}' END
    FROM jsonb_to_recordset(?::jsonb)
      AS p(listing_id text, version_id text, base_version_id text, product_id text, variant_ids jsonb)
   WHERE l.id = p.listing_id
     AND (l.live_version_id = p.version_id OR l.live_version_id IS NOT DISTINCT FROM p.base_version_id)
  RETURNING l.id, l.live_prices`;

/** Whether it is paused the database says itself, and Medusa's product with it. */
const WRITE_ENTRIES = `
  INSERT INTO catalog_entry AS e (id, listing_id, version_id, product_id, facility_id, category_handle, handle, title,
         price_min, price_max, content, variants, photo_ids, sellable_until, is_sample, published_at,
         search_text, inventory_item_ids)
  SELECT p.id, p.listing_id, p.version_id, p.product_id, p.facility_id, p.category_handle, p.handle, p.title,
         p.price_min, p.price_max, p.content, p.variants, p.photo_ids, p.sellable_until, p.is_sample,
         now(), p.search_text, p.inventory_item_ids
    FROM jsonb_to_recordset(?::jsonb)
      AS p(id text, listing_id text, version_id text, product_id text, facility_id text, category_handle text,
           handle text, title text, price_min bigint, price_max bigint, content jsonb, variants jsonb, photo_ids text[],
           sellable_until timestamptz, is_sample boolean, search_text text, inventory_item_ids text[])
  ON CONFLICT (listing_id) WHERE deleted_at IS NULL DO UPDATE
     SET version_id = excluded.version_id, category_handle = excluded.category_handle, title = excluded.title,
         price_min = excluded.price_min, price_max = excluded.price_max, content = excluded.content,
         variants = excluded.variants, photo_ids = excluded.photo_ids,
         sellable_until = excluded.sellable_until, search_text = excluded.search_text,
         inventory_item_ids = excluded.inventory_item_ids, updated_at = now()`;

const RECORD = `
  INSERT INTO listing_event (id, listing_id, version_id, version_number, action, officer_id, officer_label)
  SELECT p.id, p.listing_id, p.version_id, p.version_number, 'published', p.officer_id, ?
    FROM jsonb_to_recordset(?::jsonb)
      AS p(id text, listing_id text, version_id text, version_number int, officer_id text)`;

/**
 * Puts versions on sale in one transaction: the shop shows either the old ones or the new ones, never a part.
 * @throws DomainError "listing_version_out_of_date" (409) when another version went live in between.
 */
export async function goLive(
  container: MedusaContainer,
  publications: readonly Publication[],
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const listings = JSON.stringify(publications.map(toListing));
  const events = JSON.stringify(publications.filter(isNews).map(toEvent));
  await knex.transaction(async (transaction) => {
    await transaction.raw(SUPERSEDE, [listings]);
    const put = await transaction.raw(PUT_LIVE, [listings]);
    if (put.rowCount !== publications.length)
      throw new DomainError("listing_version_out_of_date", {}, "conflict");
    await transaction.raw(WRITE_ENTRIES, [JSON.stringify(asSold(publications, put.rows).map(toEntry))]);
    const ids = publications.map(({ listing_id }) => listing_id);
    await carryPricesOver(transaction, ids);
    await transaction.raw(RECORD, [CURATOR_LABEL, events]);
  });
}

/** A version that was live already keeps the prices that were changed since its approval; a new one brings its own. */
function asSold(
  publications: readonly Publication[],
  listings: readonly { id: string; live_prices: LivePrices }[],
): Publication[] {
  const changed = new Map(listings.map(({ id, live_prices }) => [id, live_prices]));
  return publications.map((publication) => {
    const content = atLivePrices(publication.content, changed.get(publication.listing_id) ?? {});
    const prices = new Map(content.variants.map(({ key, price }) => [key, price]));
    const variants = publication.variants.map((one) => ({ ...one, price: prices.get(one.key) ?? one.price }));
    return { ...publication, content, variants };
  });
}

function isNews({ live_version_id, version_id }: Publication): boolean {
  return live_version_id !== version_id;
}

function toListing({ listing_id, version_id, base_version_id, product_id, variants }: Publication) {
  const variant_ids = Object.fromEntries(variants.map(({ key, variant_id }) => [key, variant_id]));
  return { listing_id, version_id, base_version_id, product_id, variant_ids };
}

function toEntry({ content, category, maker, ...publication }: Publication) {
  const values = publication.variants.flatMap(({ options }) => Object.values(options));
  const words = [
    category.name,
    content.technique,
    content.motif,
    content.materials,
    ...new Set(values),
    ...maker,
  ];
  return {
    ...publication,
    id: generateEntityId(undefined, "cte"),
    category_handle: category.handle,
    title: content.title,
    ...priceSpan(publication.variants),
    content,
    photo_ids: content.photos.map(({ photo_id }) => photo_id),
    sellable_until: sellableUntil(content.food),
    inventory_item_ids: publication.variants.map(({ inventory_item_id }) => inventory_item_id),
    search_text: [...words, content.description].join("\n"),
  };
}

function toEvent({ listing_id, version_id, version_number, decided_by }: Publication) {
  const officer_id = decided_by ?? "system";
  return { id: generateEntityId(undefined, "lse"), listing_id, version_id, version_number, officer_id };
}

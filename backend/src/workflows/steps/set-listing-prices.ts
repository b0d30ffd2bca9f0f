import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { ListingContent } from "../../contract/facility-portal";
import { DomainError } from "../../domain/domain-error";
import { atLivePrices, type LivePrices } from "../../domain/live-prices";
import { assertImmediate, type LivePrice } from "../../domain/price-band";
import { carryPricesOver } from "../../modules/listing/carry-prices-over";
import { lockListing } from "../../modules/listing/lock-listing";
import { readPriceBand } from "../../modules/listing/reads/read-price-band";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import { priceSpan, type PublishedVariant } from "../publication/publication";
import type { SetListingPricesInput } from "../set-listing-prices";

/**
 * Straight to the rows, under the listing's lock: a publication at the same time comes wholly before or wholly after.
 * One transaction, so a failure leaves nothing to compensate.
 */
export const setListingPricesStep = createStep(
  "set-listing-prices",
  async ({ actor, listing_id, prices, reason }: SetListingPricesInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const listing = await lockListing(trx, listing_id, actor.facility_id);
      const version_id = listing.live_version_id;
      if (!version_id) throw new DomainError("listing_not_live", {}, "conflict");
      const version = await readContent(trx, version_id);
      const percent = await readPriceBand(trx);
      const live = pricesOf(version, listing.live_prices);
      assertImmediate(prices, live, percent);

      const changes = prices.flatMap(({ variant_key, price }) => {
        const before = live.get(variant_key)?.price;
        return before === price ? [] : [{ variant_key, before, after: price }];
      });
      if (changes.length === 0) return;
      const after = changes.map(({ variant_key, after }) => [variant_key, after]);
      const next = { ...listing.live_prices, ...Object.fromEntries(after) };
      await write(trx, listing_id, version, exceptions(next, live));
      const event = { listing_id, version_id, version_number: listing.shown_number };
      const data = { changes, band_percent: percent };
      await recordListingEvent(trx, actor, { ...event, action: "prices_set", reason, data });
    });
    return new StepResponse({ listing_id });
  },
);

async function readContent(trx: Knex, versionId: string): Promise<ListingContent> {
  return (await trx("listing_version").where({ id: versionId }).first("content")).content;
}

function pricesOf(version: ListingContent, now: LivePrices): Map<string, LivePrice> {
  const sold = atLivePrices(version, now).variants;
  return new Map(
    version.variants.map(({ key, price: approved }, index) => {
      return [key, { price: sold[index]?.price ?? approved, approved }];
    }),
  );
}

/** What is back at its approved price is no exception any more. */
function exceptions(prices: LivePrices, live: ReadonlyMap<string, LivePrice>): LivePrices {
  return Object.fromEntries(
    Object.entries(prices).filter(([key, price]) => live.get(key)?.approved !== price),
  );
}

async function write(
  trx: Knex,
  listingId: string,
  version: ListingContent,
  prices: LivePrices,
): Promise<void> {
  const content = atLivePrices(version, prices);
  const priceOf = new Map(content.variants.map(({ key, price }) => [key, price]));
  const entry: { variants: PublishedVariant[] } = await trx("catalog_entry")
    .where({ listing_id: listingId, deleted_at: null })
    .first("variants");
  const variants = entry.variants.map((variant) => ({
    ...variant,
    price: priceOf.get(variant.key) ?? variant.price,
  }));
  const updated_at = new Date();
  await trx("listing")
    .where({ id: listingId })
    .update({ live_prices: JSON.stringify(prices), updated_at });
  await trx("catalog_entry")
    .where({ listing_id: listingId, deleted_at: null })
    .update({
      ...priceSpan(variants),
      content: JSON.stringify(content),
      variants: JSON.stringify(variants),
      updated_at,
    });
  await carryPricesOver(trx, [listingId]);
}

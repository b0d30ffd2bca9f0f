import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ListingDetail, ListingVersionView } from "../../../contract/facility-portal";
import { submissionProblems } from "../../../domain/listing-content";
import { atLivePrices } from "../../../domain/live-prices";
import { allowedActions } from "../../../domain/listing-version";
import { immediatePrices } from "../../../domain/price-band";
import { readSubmissionContext } from "../submission-context";
import { type PhotoRow, toPhotoViews } from "../to-photo-view";
import { type ListingRecord, readListing, type VersionRow } from "./read-listing";
import { readPhotos } from "./read-photos";
import { readPriceBand } from "./read-price-band";
import { readStock } from "./read-stock";

const HISTORY = `
  SELECT created_at AS at, action, officer_label AS by, reason, version_number FROM listing_event
   WHERE listing_id = ? ORDER BY created_at DESC, id DESC LIMIT 200`;

/**
 * A listing as its facility's staff see it.
 * @throws DomainError "not_found", also for another facility's listing.
 */
export async function readListingDetail(
  knex: Knex,
  listingId: string,
  facilityId: string,
): Promise<ListingDetail> {
  const listing = await readListing(knex, listingId, facilityId);
  const { open, live, last } = listing;
  const shown = [last, ...(live ? [live] : [])];
  const ids = shown.flatMap(({ content }) => content.photos.map(({ photo_id }) => photo_id));
  const [photos, history, stock] = [
    await readPhotos(knex, ids),
    (await knex.raw(HISTORY, [listingId])).rows,
    await readStock(knex, listingId),
  ];
  const price_band = await readPriceBand(knex);
  return {
    id: listing.id,
    handle: listing.handle,
    live: live !== null,
    paused: listing.paused_at !== null,
    open_version: open && toVersionView(open, photos),
    live_version: live && toVersionView(live, photos),
    last_version: toVersionView(last, photos),
    history: history.map((event: { at: Date }) => ({ ...event, at: event.at.toISOString() })),
    stock: stock.map(({ variant_key, options, stocked, reserved }) => {
      return { variant_key, options, stocked, reserved, available: Math.max(0, stocked - reserved) };
    }),
    prices: toPrices(listing, price_band),
    price_band,
    problems: await readProblems(knex, listing),
    allowed_actions: allowedActions({
      open: open?.status ?? null,
      last: last.status,
      live: live !== null,
      paused: listing.paused_at !== null,
    }),
  };
}

async function readProblems(knex: Knex, { open, facility_id }: ListingRecord) {
  if (open?.status !== "draft") return {};
  const context = await readSubmissionContext(knex, facility_id, open.content.category);
  return submissionProblems(open.content, context);
}

function toPrices({ live, live_prices }: ListingRecord, band: number): ListingDetail["prices"] {
  if (!live) return [];
  return atLivePrices(live.content, live_prices).variants.map(({ key, options, price }, index) => {
    const approved = live.content.variants[index]?.price ?? price;
    return { variant_key: key, options, price, approved, ...immediatePrices(approved, band) };
  });
}

function toVersionView(version: VersionRow, photos: PhotoRow[]): ListingVersionView {
  const { id, number, status, content, revision, reason } = version;
  return {
    id,
    number,
    status,
    content,
    photos: toPhotoViews(content.photos, photos),
    revision,
    reason,
    submitted_at: version.submitted_at?.toISOString() ?? null,
    decided_at: version.decided_at?.toISOString() ?? null,
  };
}

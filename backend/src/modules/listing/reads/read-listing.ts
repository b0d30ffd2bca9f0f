import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ListingContent, ListingVersionStatus } from "../../../contract/facility-portal";
import { DomainError } from "../../../domain/domain-error";
import type { LivePrices } from "../../../domain/live-prices";
import { isOpen } from "../../../domain/listing-version";

export type VersionRow = {
  id: string;
  number: number;
  status: ListingVersionStatus;
  content: ListingContent;
  revision: number;
  reason: string | null;
  submitted_at: Date | null;
  decided_at: Date | null;
};

export type ListingRecord = {
  id: string;
  facility_id: string;
  handle: string | null;
  product_id: string | null;
  is_sample: boolean;
  paused_at: Date | null;
  live_prices: LivePrices;
  /** The one being worked on. */
  open: VersionRow | null;
  live: VersionRow | null;
  /** The newest. */
  last: VersionRow;
};

const LISTING = `
  SELECT id, facility_id, handle, product_id, live_version_id, is_sample, paused_at, live_prices FROM listing
   WHERE id = ? AND facility_id = ? AND deleted_at IS NULL`;

const VERSIONS = `
  SELECT id, number, status, content, revision, reason, submitted_at, decided_at FROM listing_version
   WHERE listing_id = ? AND deleted_at IS NULL
     AND (id = ? OR number = (SELECT max(number) FROM listing_version WHERE listing_id = ? AND deleted_at IS NULL))`;

/**
 * A facility's listing with the versions that matter now.
 * @throws DomainError "not_found", also for another facility's listing.
 */
export async function readListing(knex: Knex, listingId: string, facilityId: string): Promise<ListingRecord> {
  const row = (await knex.raw(LISTING, [listingId, facilityId])).rows[0];
  if (!row) throw new DomainError("not_found", {}, "not_found");
  const { live_version_id, ...listing } = row;
  const versions: VersionRow[] = (await knex.raw(VERSIONS, [listingId, live_version_id, listingId])).rows;
  const last = versions.reduce<VersionRow | null>((a, b) => (a && a.number > b.number ? a : b), null);
  if (!last) throw new DomainError("not_found", {}, "not_found");
  const live = versions.find(({ id }) => id === live_version_id) ?? null;
  return { ...listing, live, last, open: isOpen(last.status) ? last : null };
}

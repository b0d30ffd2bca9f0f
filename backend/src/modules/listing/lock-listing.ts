import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ListingContent, ListingVersionStatus } from "../../contract/facility-portal";
import { DomainError } from "../../domain/domain-error";
import type { LivePrices } from "../../domain/live-prices";

export type LockedListing = {
  id: string;
  facility_id: string;
  product_id: string | null;
  live_version_id: string | null;
  paused_at: Date | null;
  live_prices: LivePrices;
  last: {
    id: string;
    number: number;
    status: ListingVersionStatus;
    content: ListingContent;
    revision: number;
  };
  /** Number of the live version, or of the last one while nothing is live. */
  shown_number: number;
};

const LISTING = `
  SELECT id, facility_id, product_id, live_version_id, paused_at, live_prices FROM listing
   WHERE id = ? AND facility_id = ? AND deleted_at IS NULL FOR UPDATE`;

const VERSIONS = `
  SELECT id, number, status, content, revision FROM listing_version
   WHERE listing_id = ? AND deleted_at IS NULL ORDER BY number DESC`;

/**
 * Takes the row lock of a listing, so that its facility's changes go one after another. The curator's decisions
 * don't wait for it: they and the changes meet in conditional writes.
 * @throws DomainError "not_found" when the facility has no such listing.
 */
export async function lockListing(trx: Knex, listingId: string, facilityId: string): Promise<LockedListing> {
  const listing = (await trx.raw(LISTING, [listingId, facilityId])).rows[0];
  if (!listing) throw new DomainError("not_found", {}, "not_found");
  const versions: LockedListing["last"][] = (await trx.raw(VERSIONS, [listingId])).rows;
  const [last] = versions;
  if (!last) throw new DomainError("not_found", {}, "not_found");
  const live = versions.find(({ id }) => id === listing.live_version_id);
  return { ...listing, last, shown_number: (live ?? last).number };
}

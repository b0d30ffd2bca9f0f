import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ListingContent } from "../../contract/facility-portal";
import { contentHash } from "../../modules/listing/content-hash";
import type { Drawing } from "./messages";
import { seedId } from "./seed-ids";

/** How the history of sample goods names who wrote and approved them. */
export const SEED_OFFICER = { id: "off_seed", label: "Data contoh" } as const;

export type ListingToInsert = {
  listing_id: string;
  version_id: string;
  handle: string;
  facility_id: string;
  is_sample: boolean;
  content: ListingContent;
  drawings: { photo_id: string; drawing: Drawing }[];
};

const PHOTOS = `
  INSERT INTO photo (id, facility_id, width, height, files, is_illustration, drawing, uploaded_by)
  SELECT p.photo_id, p.facility_id, :width, :height, '[]', true, p.drawing, :officer
    FROM jsonb_to_recordset(:photos::jsonb) AS p(photo_id text, facility_id text, drawing jsonb)
  ON CONFLICT (id) DO NOTHING`;

const LISTINGS = `
  INSERT INTO listing (id, facility_id, handle, variant_ids, is_sample)
  SELECT p.listing_id, p.facility_id, p.handle, '{}', p.is_sample
    FROM jsonb_to_recordset(:listings::jsonb) AS p(listing_id text, facility_id text, handle text, is_sample boolean)
  ON CONFLICT (id) DO NOTHING`;

const VERSIONS = `
  INSERT INTO listing_version (id, listing_id, number, status, content, content_hash, author_id, submitted_by,
                               submitted_at, reviewer_id, decided_by, decided_at)
  SELECT p.version_id, p.listing_id, 1, 'approved', p.content, p.content_hash, :officer, :officer, now(), :officer, :officer, now()
    FROM jsonb_to_recordset(:listings::jsonb) AS p(version_id text, listing_id text, content jsonb, content_hash text)
  ON CONFLICT (id) DO NOTHING`;

const EVENTS = `
  INSERT INTO listing_event (id, listing_id, version_id, version_number, action, officer_id, officer_label, created_at)
  SELECT e.id, e.listing_id, e.version_id, 1, e.action, :officer, :label, now() - e.seconds_ago * interval '1 second'
    FROM jsonb_to_recordset(:events::jsonb)
      AS e(id text, listing_id text, version_id text, action text, seconds_ago int)
  ON CONFLICT (id) DO NOTHING`;

/** Writes listings as they stand once a curator has approved them, whole or not at all. They go live by publishing. */
export async function insertListings(
  container: MedusaContainer,
  listings: readonly ListingToInsert[],
  size: { width: number; height: number },
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const officer = SEED_OFFICER.id;
  const photos = listings.flatMap(({ facility_id, drawings }) =>
    drawings.map((drawing) => ({ facility_id, ...drawing })),
  );
  const rows = JSON.stringify(
    listings.map((listing) => ({ ...listing, content_hash: contentHash(listing.content) })),
  );
  await knex.transaction(async (transaction) => {
    await transaction.raw(PHOTOS, { photos: JSON.stringify(photos), ...size, officer });
    await transaction.raw(LISTINGS, { listings: rows });
    await transaction.raw(VERSIONS, { listings: rows, officer });
    await transaction.raw(EVENTS, {
      events: JSON.stringify(listings.flatMap(toEvents)),
      officer,
      label: SEED_OFFICER.label,
    });
  });
}

function toEvents({ listing_id, version_id }: ListingToInsert) {
  return ["created", "submitted", "review_started", "approved"].map((action, index, { length }) => ({
    id: seedId("lse", `${version_id}/${action}`),
    // One after the other, so that the history keeps its order.
    seconds_ago: length - index,
    listing_id,
    version_id,
    action,
  }));
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { FacilityHome } from "../../../contract/facility-portal";
import { brandOf } from "../to-catalog-product";
import { readListingCounts } from "./read-listing-list";

const PARCELS = `
  SELECT count(*) FILTER (WHERE status = 'to_pack')::int AS to_pack,
         count(*) FILTER (WHERE status = 'packed')::int AS packed,
         count(*) FILTER (WHERE status = 'shipped')::int AS shipped,
         (SELECT count(*)::int FROM return_request r WHERE r.facility_id = :facility AND r.state = 'asked') AS returns
    FROM consignment WHERE facility_id = :facility AND deleted_at IS NULL`;

const SUSPENSION = `
  SELECT reason, created_at AS at FROM facility_suspension WHERE facility_id = ? AND lifted_at IS NULL`;

/** The portal's first page: the facility, what waits for it, and the categories it may list in. */
export async function readFacilityHome(knex: Knex, facilityId: string): Promise<FacilityHome> {
  const facility = (
    await knex.raw(
      `SELECT id, handle, short_name, city, province, name, time_zone, brand_handle, brand_name
         FROM facility WHERE id = ?`,
      [facilityId],
    )
  ).rows[0];
  const parcels = (await knex.raw(PARCELS, { facility: facilityId })).rows[0];
  const listings = await readListingCounts(knex, facilityId);
  const categories = await knex.raw(
    `SELECT handle, name, parent_handle, is_food FROM listing_category
      WHERE deleted_at IS NULL ORDER BY position, name`,
  );
  const suspension = (await knex.raw(SUSPENSION, [facilityId])).rows[0];
  const { brand_handle, brand_name, ...ref } = facility;
  return {
    facility: { ...ref, brand: brandOf({ brand_handle, brand_name }) },
    suspension: suspension ? { ...suspension, at: suspension.at.toISOString() } : null,
    counts: {
      ...parcels,
      drafts: listings.draft,
      in_curation: listings.in_curation,
      changes_requested: listings.changes_requested,
      live: listings.live,
    },
    categories: categories.rows,
  };
}

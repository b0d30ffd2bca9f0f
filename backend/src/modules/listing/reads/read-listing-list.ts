import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ListingListView, ListingRow } from "../../../contract/facility-portal";
import { type PhotoRow, toPhotoView } from "../to-photo-view";
import { readPhotos } from "./read-photos";

export const LISTING_PAGE_SIZE = 20;

export const listingFilters = [
  "all",
  "draft",
  "in_curation",
  "changes_requested",
  "live",
  "rejected",
  "withdrawn",
] as const;
export type ListingFilter = (typeof listingFilters)[number];

/** The open version is always the newest one. What is shown: the open one, else the live one, else the newest. */
const SHOWN = `
  WITH shown AS (
    SELECT l.id, l.handle, l.facility_id, l.paused_at IS NOT NULL AS paused, l.live_version_id IS NOT NULL AS live,
           last.status AS last_status, greatest(l.updated_at, last.updated_at) AS updated_at,
           CASE WHEN last.status IN ('changes_requested', 'rejected') THEN last.reason END AS reason,
           coalesce(open.status, published.status, last.status) AS status, open.id IS NULL AS as_sold,
           coalesce(open.content, published.content, last.content) AS content
      FROM listing l
      JOIN LATERAL (SELECT * FROM listing_version v WHERE v.listing_id = l.id AND v.deleted_at IS NULL
                     ORDER BY v.number DESC LIMIT 1) last ON true
      LEFT JOIN listing_version open
        ON open.id = last.id AND open.status IN ('draft', 'submitted', 'in_review')
      LEFT JOIN listing_version published ON published.id = l.live_version_id
     WHERE l.facility_id = :facility AND l.deleted_at IS NULL),
  wanted AS (
    SELECT * FROM shown
     WHERE CASE :filter
             WHEN 'all' THEN true
             WHEN 'live' THEN live
             WHEN 'in_curation' THEN last_status IN ('submitted', 'in_review')
             ELSE last_status = :filter END
       AND content->>'title' ILIKE :title)`;

const ROWS = `${SHOWN}
  SELECT w.id, w.handle, w.paused, w.live, w.status, w.reason, w.updated_at, w.content->>'title' AS title,
         w.content->'photos'->0 AS first_photo, c.name AS category_name, s.available,
         coalesce(sold.price_min, p.price_min) AS price_min, coalesce(sold.price_max, p.price_max) AS price_max
    FROM wanted w
    LEFT JOIN catalog_entry sold ON sold.listing_id = w.id AND sold.deleted_at IS NULL AND w.as_sold
    LEFT JOIN listing_category c ON c.handle = w.content->>'category' AND c.deleted_at IS NULL
    LEFT JOIN LATERAL (SELECT min((v->>'price')::int) AS price_min, max((v->>'price')::int) AS price_max
                         FROM jsonb_array_elements(w.content->'variants') v WHERE (v->>'price')::int > 0) p ON true
    LEFT JOIN LATERAL (
           SELECT sum(greatest(level.stocked_quantity - level.reserved_quantity, 0))::int AS available
             FROM catalog_entry entry
             JOIN facility ON facility.id = entry.facility_id
            CROSS JOIN jsonb_to_recordset(entry.variants) AS known(inventory_item_id text)
             JOIN inventory_level level ON level.inventory_item_id = known.inventory_item_id
              AND level.location_id = facility.stock_location_id AND level.deleted_at IS NULL
            WHERE entry.listing_id = w.id AND entry.deleted_at IS NULL) s ON true
   ORDER BY w.updated_at DESC, w.id LIMIT :size OFFSET :offset`;

const COUNT = `${SHOWN} SELECT count(*)::int AS count FROM wanted`;

const COUNTS = `${SHOWN}
  SELECT count(*)::int AS all,
         count(*) FILTER (WHERE last_status = 'draft')::int AS draft,
         count(*) FILTER (WHERE last_status IN ('submitted', 'in_review'))::int AS in_curation,
         count(*) FILTER (WHERE last_status = 'changes_requested')::int AS changes_requested,
         count(*) FILTER (WHERE live)::int AS live
    FROM shown`;

type Row = Omit<ListingRow, "photo" | "updated_at"> & {
  updated_at: Date;
  first_photo: { photo_id: string; alt: string; color: string | null } | null;
};

/** A page of a facility's listings, the last touched first. `q` looks for a part of the title. */
export async function readListingList(
  knex: Knex,
  facilityId: string,
  { filter, q, page }: { filter: ListingFilter; q: string; page: number },
): Promise<ListingListView> {
  const title = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const offset = (page - 1) * LISTING_PAGE_SIZE;
  const bindings = { facility: facilityId, filter, title, size: LISTING_PAGE_SIZE, offset };
  const rows: Row[] = (await knex.raw(ROWS, bindings)).rows;
  const { count } = (await knex.raw(COUNT, bindings)).rows[0];
  const photos = await readPhotos(
    knex,
    rows.flatMap(({ first_photo }) => first_photo?.photo_id ?? []),
  );
  return {
    rows: rows.map((row) => toListingRow(row, photos)),
    count,
    page,
    page_size: LISTING_PAGE_SIZE,
    counts: await readListingCounts(knex, facilityId),
  };
}

export async function readListingCounts(knex: Knex, facilityId: string): Promise<ListingListView["counts"]> {
  return (await knex.raw(COUNTS, { facility: facilityId, filter: "all", title: "%" })).rows[0];
}

function toListingRow({ first_photo, updated_at, ...row }: Row, photos: PhotoRow[]): ListingRow {
  const photo = photos.find(({ id }) => id === first_photo?.photo_id);
  return {
    ...row,
    photo: photo && first_photo ? toPhotoView(photo, first_photo.alt, first_photo.color) : null,
    updated_at: updated_at.toISOString(),
  };
}

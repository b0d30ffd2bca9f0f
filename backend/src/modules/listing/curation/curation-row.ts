import type { CurationRow } from "../../../contract/curation";
import type { ListingContent, ListingVersionStatus } from "../../../contract/facility-portal";
import { type PhotoRow, toPhotoView } from "../to-photo-view";

export type CurationRowColumns = {
  version_id: string;
  listing_id: string;
  version_number: number;
  status: ListingVersionStatus;
  content: ListingContent;
  submitted_at: Date;
  base_version_id: string | null;
  cover: PhotoRow | null;
  category_name: string | null;
  facility: CurationRow["facility"];
  reviewer: string | null;
};

/** Aliases: v version, l listing. Drafts never show here: only what was submitted is the centre's to see. */
export const CURATION_COLUMNS = `
  v.id AS version_id, v.listing_id, v.number AS version_number, v.status, v.content, v.submitted_at, v.base_version_id,
  (SELECT jsonb_build_object('id', p.id, 'width', p.width, 'height', p.height, 'files', p.files, 'blur', p.blur,
                             'is_illustration', p.is_illustration)
     FROM photo p WHERE p.id = v.content->'photos'->0->>'photo_id' AND p.deleted_at IS NULL) AS cover,
  (SELECT c.name FROM listing_category c WHERE c.handle = v.content->>'category' AND c.deleted_at IS NULL)
    AS category_name,
  jsonb_build_object('id', f.id, 'handle', f.handle, 'short_name', f.short_name, 'city', f.city,
                     'province', f.province) AS facility,
  (SELECT o.name FROM officer o WHERE o.id = v.reviewer_id) AS reviewer`;

export const CURATION_FROM = `
  FROM listing_version v
  JOIN listing l ON l.id = v.listing_id AND l.deleted_at IS NULL
  JOIN facility f ON f.id = l.facility_id AND f.deleted_at IS NULL`;

export const WAS_SUBMITTED = `v.deleted_at IS NULL AND v.submitted_at IS NOT NULL AND v.status <> 'draft'`;

export function toCurationRow(row: CurationRowColumns): CurationRow {
  const { content, cover } = row;
  const prices = content.variants.map(({ price }) => price);
  const use = content.photos[0];
  return {
    version_id: row.version_id,
    listing_id: row.listing_id,
    version_number: row.version_number,
    title: content.title,
    photo: cover && toPhotoView(cover, use?.alt, use?.color ?? null),
    category_name: row.category_name ?? "",
    facility: row.facility,
    price_min: prices.length > 0 ? Math.min(...prices) : 0,
    price_max: prices.length > 0 ? Math.max(...prices) : 0,
    status: row.status,
    submitted_at: new Date(row.submitted_at).toISOString(),
    is_change: row.base_version_id !== null,
    reviewer: row.reviewer,
  };
}

import type { MedusaContainer } from "@medusajs/framework/types";
import type { CurationReview } from "../../../contract/curation";
import type { ListingContent } from "../../../contract/facility-portal";
import { curationActions, type CurationBlock } from "../../../domain/curation";
import { listingChanges } from "../../../domain/listing-changes";
import { awaitsPublication, decisionBlock } from "../../../domain/listing-version";
import { rowsOf } from "../catalog/rows-of";
import { IS_SUSPENDED, PHOTO_FIELDS } from "../catalog/sql";
import { type CatalogProductParts, toCatalogProduct } from "../to-catalog-product";
import {
  CURATION_COLUMNS,
  CURATION_FROM,
  type CurationRowColumns,
  toCurationRow,
  WAS_SUBMITTED,
} from "./curation-row";

/** Who reads a review: an auditor sees the same and may do nothing. */
export type ReviewReader = { id: string; is_curator: boolean; assignments: { facility_id: string | null }[] };

type ReviewRow = CurationRowColumns & {
  author_id: string;
  submitted_by: string | null;
  facility_id: string;
  live_version_id: string | null;
  is_sample: boolean;
  handle: string | null;
  product_id: string | null;
  facility_is_suspended: boolean;
  base_content: ListingContent | null;
  maker: CatalogProductParts["facility"];
  photos: CatalogProductParts["photos"];
  live: NonNullable<CatalogProductParts["live"]> | null;
  history: CurationReview["history"];
  category_names: Record<string, string>;
};

const REVIEW = `
  SELECT ${CURATION_COLUMNS}, v.author_id, v.submitted_by, l.facility_id, l.live_version_id, l.is_sample, l.handle,
         l.product_id, ${IS_SUSPENDED} AS facility_is_suspended,
         (SELECT base.content FROM listing_version base WHERE base.id = v.base_version_id) AS base_content,
         to_jsonb(f) AS maker,
         array(SELECT ${PHOTO_FIELDS} FROM photo p
                WHERE p.id IN (SELECT use->>'photo_id' FROM jsonb_array_elements(v.content->'photos') use)
                  AND p.deleted_at IS NULL) AS photos,
         (SELECT jsonb_object_agg(o.key, jsonb_build_object('id', o.variant_id, 'sku', o.sku,
                   'available', greatest(lv.stocked_quantity - lv.reserved_quantity, 0)))
            FROM catalog_entry e,
                 jsonb_to_recordset(e.variants) AS o(key text, variant_id text, sku text, inventory_item_id text)
            JOIN inventory_level lv ON lv.inventory_item_id = o.inventory_item_id AND lv.deleted_at IS NULL
           WHERE e.listing_id = l.id AND e.deleted_at IS NULL AND lv.location_id = f.stock_location_id) AS live,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('at', h.created_at, 'action', h.action, 'by', h.officer_label,
                   'reason', h.reason, 'version_number', h.version_number) ORDER BY h.created_at, h.id), '[]')
            FROM listing_event h WHERE h.listing_id = l.id AND h.deleted_at IS NULL) AS history,
         (SELECT coalesce(jsonb_object_agg(c.handle, c.name), '{}') FROM listing_category c
           WHERE c.deleted_at IS NULL) AS category_names
    ${CURATION_FROM} WHERE v.id = ? AND ${WAS_SUBMITTED}`;

const SENTENCES: Record<CurationBlock, string> = {
  reader_only: "Akun Anda hanya dapat membaca meja kurasi.",
  own_listing: "Anda yang menulis atau mengajukan produk ini. Kurator lain yang memutuskannya.",
  own_facility: "Anda bertugas di UPT pembuat produk ini. Kurator lain yang memutuskannya.",
  decided: "Versi ini sudah diputuskan.",
  withdrawn: "UPT sudah menarik versi ini.",
};

/** All that a curator needs to decide on a version; null when there is no submitted version of that id. */
export async function readReview(
  container: MedusaContainer,
  versionId: string,
  reader: ReviewReader,
): Promise<CurationReview | null> {
  const [[row], next] = await Promise.all([
    rowsOf<ReviewRow>(container, REVIEW, [versionId]),
    readNext(container, versionId, reader),
  ]);
  if (!row) return null;
  const { content, category_names: names } = row;
  const { allowed, block } = curationActions({
    status: row.status,
    is_curator: reader.is_curator,
    stake: decisionBlock(reader, row),
    out_of_date: row.base_version_id !== row.live_version_id,
  });
  const { listing_id: id, product_id, handle, is_sample } = row;
  const name = names[content.category];
  return {
    ...toCurationRow(row),
    product: toCatalogProduct({
      listing: { id, product_id, handle, is_sample },
      content,
      photos: row.photos,
      facility: row.maker,
      category: name ? { handle: content.category, name } : null,
      live: row.live ?? {},
    }),
    content,
    changes: row.base_content
      ? listingChanges(row.base_content, content, (category) => names[category] ?? category)
      : [],
    history: row.history.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
    allowed_actions: allowed,
    blocked_reason: block && SENTENCES[block],
    next_version_id: next,
    awaits_publication: awaitsPublication({ ...row, id: row.version_id }),
    facility_is_suspended: row.facility_is_suspended,
  };
}

/** The version that has waited longest and that this reader may decide on. */
async function readNext(container: MedusaContainer, versionId: string, reader: ReviewReader) {
  const facilities = reader.assignments.flatMap(({ facility_id }) => facility_id ?? []);
  const [next] = await rowsOf<{ id: string }>(
    container,
    `SELECT v.id ${CURATION_FROM}
      WHERE v.status = 'submitted' AND ${WAS_SUBMITTED} AND v.id <> ? AND NOT (f.id = ANY(?))
        AND v.author_id <> ? AND v.submitted_by IS DISTINCT FROM ?
      ORDER BY v.submitted_at, v.id LIMIT 1`,
    [versionId, facilities, reader.id, reader.id],
  );
  return next?.id ?? null;
}

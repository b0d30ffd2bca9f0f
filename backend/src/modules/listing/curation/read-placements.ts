import type { MedusaContainer } from "@medusajs/framework/types";
import type { LiveListingView, PlacementView } from "../../../contract/curation";
import { placementState } from "../../../domain/placement";
import { searchWords } from "../../../domain/search-words";
import { rowsOf } from "../catalog/rows-of";
import { COVER, FACILITY_OF_ENTRY, ON_SALE } from "../catalog/sql";
import type { CardRow } from "../catalog/to-catalog-card";
import { toPhotoView } from "../to-photo-view";

type Shown = Pick<CardRow, "listing_id" | "title" | "cover" | "cover_use"> & {
  facility: PlacementView["facility"];
};

const SHOWN = `e.listing_id, e.title, ${COVER},
  jsonb_build_object('id', f.id, 'handle', f.handle, 'short_name', f.short_name, 'city', f.city,
                     'province', f.province) AS facility`;

/** What runs or is to come by position, and what ended in the last 30 days, latest last. */
export async function readPlacements(container: MedusaContainer): Promise<PlacementView[]> {
  return read(container, "x.ends_at > now() - interval '30 days'", []);
}

export async function readPlacement(container: MedusaContainer, id: string): Promise<PlacementView | null> {
  const [placement] = await read(container, "x.id = ?", [id]);
  return placement ?? null;
}

async function read(container: MedusaContainer, where: string, bindings: string[]): Promise<PlacementView[]> {
  type Row = Shown &
    Pick<PlacementView, "id" | "slot" | "position" | "by" | "on_sale"> & { starts_at: Date; ends_at: Date };
  const rows = await rowsOf<Row>(
    container,
    `SELECT x.id, x.slot, x.position, x.starts_at, x.ends_at, x.officer_label AS by, ${ON_SALE} AS on_sale, ${SHOWN}
       FROM placement x
       JOIN catalog_entry e ON e.listing_id = x.listing_id AND e.deleted_at IS NULL ${FACILITY_OF_ENTRY}
      WHERE x.deleted_at IS NULL AND ${where}
      ORDER BY x.ends_at <= now(), x.position, x.starts_at, x.id LIMIT 500`,
    bindings,
  );
  const now = new Date();
  return rows.map((row) => ({
    id: row.id,
    slot: row.slot,
    listing_id: row.listing_id,
    title: row.title,
    photo: photoOf(row),
    facility: row.facility,
    position: row.position,
    starts_at: row.starts_at.toISOString(),
    ends_at: row.ends_at.toISOString(),
    state: placementState(row, now),
    on_sale: row.on_sale,
    by: row.by,
  }));
}

const MOST_LIVE = 20;

/** What is on sale, to choose from: the newest, or what matches some words. */
export async function readLiveListings(container: MedusaContainer, q: string): Promise<LiveListingView> {
  const words = searchWords(q);
  const match = words.map(() => "(plainto_tsquery('indonesian', ?) || to_tsquery('simple', ?))").join(" && ");
  const where = words.length > 0 ? `AND e.search @@ (${match})` : "";
  const rows = await rowsOf<Shown & { handle: string }>(
    container,
    `SELECT e.handle, ${SHOWN} FROM catalog_entry e ${FACILITY_OF_ENTRY}
      WHERE ${ON_SALE} ${where} ORDER BY e.published_at DESC, e.id LIMIT ${MOST_LIVE}`,
    words.flatMap((word) => [word, `${word}:*`]),
  );
  return {
    rows: rows.map((row) => ({
      listing_id: row.listing_id,
      title: row.title,
      handle: row.handle,
      photo: photoOf(row),
      facility: row.facility,
    })),
  };
}

function photoOf({ cover, cover_use }: Pick<Shown, "cover" | "cover_use">) {
  return cover && toPhotoView(cover, cover_use?.alt, cover_use?.color ?? null);
}

import type { MedusaContainer } from "@medusajs/framework/types";
import type {
  CuratedFacilityListView,
  CuratedFacilityRow,
  CuratedFacilityView,
} from "../../../contract/curation";
import { belongsTo, suspensionActions, type SuspensionBlock } from "../../../domain/facility-suspension";
import { searchWords } from "../../../domain/search-words";
import { rowsOf } from "../catalog/rows-of";

const PAGE_SIZE = 20;

export type CuratedFacilityQuery = {
  status: "all" | "suspended";
  q?: string;
  /** From 1. */
  page: number;
};

/** Who reads: an auditor sees the same and may do nothing. */
export type FacilityReader = { is_curator: boolean; assignments: { facility_id: string | null }[] };

type Row = {
  facility: CuratedFacilityRow["facility"];
  live: number;
  reason: string | null;
  at: Date | null;
  by: string | null;
};

const COLUMNS = `
  jsonb_build_object('id', f.id, 'handle', f.handle, 'short_name', f.short_name, 'name', f.name, 'city', f.city,
                     'province', f.province) AS facility,
  (SELECT count(*)::int FROM catalog_entry e WHERE e.facility_id = f.id AND e.deleted_at IS NULL) AS live,
  s.reason, s.created_at AS at, s.officer_label AS by`;

const FROM = `
  FROM facility f LEFT JOIN facility_suspension s ON s.facility_id = f.id AND s.lifted_at IS NULL
 WHERE f.deleted_at IS NULL`;

/** Every word stands somewhere in its names or its place. */
const MATCHES = `
  NOT EXISTS (SELECT 1 FROM unnest(?::text[]) word
               WHERE position(word IN lower(concat_ws(' ', f.name, f.short_name, f.city, f.province, f.brand_name))) = 0)`;

/** All facilities, those first whose sales are suspended. */
export async function readCuratedFacilities(
  container: MedusaContainer,
  { status, q, page }: CuratedFacilityQuery,
): Promise<CuratedFacilityListView> {
  const words = searchWords(q ?? "");
  const from = `${FROM} AND ${MATCHES} ${status === "suspended" ? "AND s.id IS NOT NULL" : ""}`;
  const [rows, [total], [counts]] = await Promise.all([
    rowsOf<Row>(
      container,
      `SELECT ${COLUMNS} ${from} ORDER BY s.id IS NULL, f.province, f.name, f.id LIMIT ${PAGE_SIZE} OFFSET ?`,
      [words, (page - 1) * PAGE_SIZE],
    ),
    rowsOf<{ n: number }>(container, `SELECT count(*)::int AS n ${from}`, [words]),
    rowsOf<CuratedFacilityListView["counts"]>(
      container,
      `SELECT count(*)::int AS "all", count(s.id)::int AS suspended ${FROM}`,
    ),
  ]);
  return {
    rows: rows.map(toRow),
    count: total?.n ?? 0,
    page,
    page_size: PAGE_SIZE,
    counts: counts ?? { all: 0, suspended: 0 },
  };
}

const SENTENCES: Record<SuspensionBlock, string> = {
  reader_only: "Akun Anda hanya dapat membaca meja kurasi.",
  own_facility: "Anda bertugas di UPT ini. Kurator lain yang memutuskannya.",
};

/** A facility with its suspensions, and what this reader may do; null when there is none of that id. */
export async function readCuratedFacility(
  container: MedusaContainer,
  id: string,
  reader: FacilityReader,
): Promise<CuratedFacilityView | null> {
  const [[row], history] = await Promise.all([
    rowsOf<Row>(container, `SELECT ${COLUMNS} ${FROM} AND f.id = ?`, [id]),
    readHistory(container, id),
  ]);
  if (!row) return null;
  const { allowed, block } = suspensionActions({
    suspended: row.at !== null,
    is_curator: reader.is_curator,
    own_facility: belongsTo(reader, id),
  });
  return {
    ...toRow(row),
    history,
    allowed_actions: allowed,
    blocked_reason: block && SENTENCES[block],
  };
}

async function readHistory(container: MedusaContainer, id: string): Promise<CuratedFacilityView["history"]> {
  const rows = await rowsOf<{
    reason: string;
    at: Date;
    by: string;
    lifted_at: Date | null;
    lifted_label: string | null;
  }>(
    container,
    `SELECT reason, created_at AS at, officer_label AS by, lifted_at, lifted_label FROM facility_suspension
      WHERE facility_id = ? ORDER BY created_at DESC, id DESC LIMIT 50`,
    [id],
  );
  return rows.map(({ reason, at, by, lifted_at, lifted_label }) => ({
    reason,
    at: at.toISOString(),
    by,
    lifted: lifted_at && lifted_label ? { at: lifted_at.toISOString(), by: lifted_label } : null,
  }));
}

function toRow({ facility, live, reason, at, by }: Row): CuratedFacilityRow {
  return {
    facility,
    live,
    suspension: reason && at && by ? { reason, at: at.toISOString(), by } : null,
  };
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SealedEntry } from "../../domain/ledger-chain";
import type { Posting } from "../../domain/ledger-entry";

type PostingRow = Omit<Posting, "akun" | "revenue"> & {
  akun: string | null;
  akun_name: string | null;
  akun_is_example: boolean | null;
  order_line_id: string | null;
} & Record<string, unknown>;

/** A facility's entries as they were sealed, by sequence from the first. */
export function readSealedEntries(connection: Knex, facility: string): Promise<SealedEntry[]> {
  return read(connection, "e.facility_id = ?", [facility]);
}

/** What a payout brought to the treasurer's account, of all facilities (see `settlementEntries`). */
export function readSettlementsOf(connection: Knex, payout: string): Promise<SealedEntry[]> {
  return read(connection, "e.kind = 'settlement' AND split_part(e.source_id, ':', 3) = ?", [payout]);
}

/** What the books hold of a refund and was not reversed. */
export function readStandingRefundEntries(
  connection: Knex,
  refund: { id: string; order_id: string },
): Promise<SealedEntry[]> {
  const standing = `e.order_id = ? AND e.source_type = 'refund' AND split_part(e.source_id, ':', 1) = ?
     AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.source_type = 'ledger_entry' AND r.source_id = e.id)`;
  return read(connection, standing, [refund.order_id, refund.id]);
}

async function read(connection: Knex, where: string, bindings: string[]): Promise<SealedEntry[]> {
  const { rows } = await connection.raw(
    `SELECT e.*, json_agg(p ORDER BY p.position) AS posting_rows
       FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
      WHERE ${where} GROUP BY e.id ORDER BY e.sequence`,
    bindings,
  );
  return rows.map(toSealedEntry);
}

function toSealedEntry(
  row: Record<string, unknown> & { occurred_at: Date; posting_rows: PostingRow[] },
): SealedEntry {
  const { id, facility_id, sequence, previous_hash, hash, period, kind, source_type, source_id } = row;
  const { order_id, order_display_id, consignment_id, consignment_number } = row;
  return {
    ...{ id, facility_id, sequence, previous_hash, hash, period, kind, source_type, source_id },
    occurred_at: row.occurred_at.toISOString(),
    order: order_id === null ? null : { order_id, order_display_id, consignment_id, consignment_number },
    postings: row.posting_rows.map(toPosting),
  } as SealedEntry;
}

function toPosting(row: PostingRow): Posting {
  const { account, amount, akun, akun_name, akun_is_example } = row;
  const { kode_satker, order_line_id, listing_version_id, title, quantity, unit_price, share } = row;
  const revenue = { kode_satker, order_line_id, listing_version_id, title, quantity, unit_price, share };
  return {
    account,
    amount,
    akun: akun === null ? null : { code: akun, name: akun_name ?? "", is_example: akun_is_example ?? false },
    revenue: order_line_id === null ? null : (revenue as Posting["revenue"]),
  };
}

import { canonicalJson, type Json } from "./canonical-json";
import type { LedgerEntry } from "./ledger-entry";
import type { PeriodKey } from "./period";

/** SHA-256 of a UTF-8 text as 64 lower-case hex digits. Handed in, so that the rules import nothing. */
export type Digest = (text: string) => string;

export type ChainLink = { sequence: number; hash: string };

/** An entry in its place in a facility's chain. */
export type SealedEntry = LedgerEntry & {
  id: string;
  period: PeriodKey;
  /** Counts a facility's entries from 1, without a gap. */
  sequence: number;
  previous_hash: string | null;
  hash: string;
};

/** Puts an entry behind the last one of its facility. */
export function seal(
  entry: LedgerEntry,
  place: { id: string; period: PeriodKey; last: ChainLink | null },
  digest: Digest,
): SealedEntry {
  const open = {
    ...entry,
    id: place.id,
    period: place.period,
    sequence: (place.last?.sequence ?? 0) + 1,
    previous_hash: place.last?.hash ?? null,
  };
  return { ...open, hash: digest(canonicalText(open)) };
}

/** One text per entry, whatever the order of its keys was: the database keeps JSON in an order of its own. */
export function canonicalText(entry: Omit<SealedEntry, "hash">): string {
  const { id, facility_id, sequence, previous_hash, period, kind, source_type, source_id } = entry;
  const { occurred_at, order, postings } = entry;
  const head = {
    id,
    facility_id,
    sequence,
    previous_hash,
    period,
    kind,
    source_type,
    source_id,
    occurred_at,
    order,
  };
  const plain: Json = JSON.parse(JSON.stringify({ ...head, postings }));
  return canonicalJson(plain);
}

/**
 * @param entries a facility's entries by sequence, from the first
 * @returns the sequence of the first entry that doesn't follow from the one before it, null when all do
 */
export function firstBrokenLink(entries: readonly SealedEntry[], digest: Digest): number | null {
  let last: ChainLink | null = null;
  for (const entry of entries) {
    const follows =
      entry.sequence === (last?.sequence ?? 0) + 1 && entry.previous_hash === (last?.hash ?? null);
    if (!follows || entry.hash !== digest(canonicalText(entry))) return entry.sequence;
    last = entry;
  }
  return null;
}

import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { seal, type ChainLink, type SealedEntry } from "../../domain/ledger-chain";
import type { LedgerEntry } from "../../domain/ledger-entry";
import { bookingPeriod } from "../../domain/period";

export const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The only door into the ledger. Facts that stand there already are passed over, so a replay is harmless; two writers
 * of a facility stand in line behind its lock until the transaction ends.
 * @returns how many entries were written
 * @throws a database error named after the rule that was broken (see api/http/database-errors)
 */
export async function appendEntries(trx: Knex.Transaction, entries: readonly LedgerEntry[]): Promise<number> {
  let written = 0;
  // Always in the same order, so that two orders over the same facilities can't lock each other out.
  for (const facility of [...new Set(entries.map((entry) => entry.facility_id))].sort()) {
    written += await appendOfFacility(
      trx,
      facility,
      entries.filter((entry) => entry.facility_id === facility),
    );
  }
  return written;
}

async function appendOfFacility(
  trx: Knex.Transaction,
  facility: string,
  entries: LedgerEntry[],
): Promise<number> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtext('ledger_chain'), hashtext(?))", [facility]);
  const known = await knownFacts(trx, entries);
  const fresh = entries.filter((entry) => !known.has(factOf(entry)));
  if (fresh.length === 0) return 0;

  const closed = await closedPeriods(trx, facility);
  let last = await lastLink(trx, facility);
  const sealed: SealedEntry[] = [];
  for (const entry of fresh) {
    const period = bookingPeriod(new Date(entry.occurred_at), closed);
    const next = seal(entry, { id: generateEntityId(undefined, "lge"), period, last }, sha256);
    sealed.push(next);
    last = next;
  }
  await trx("ledger_entry").insert(sealed.map(entryRow));
  await trx("ledger_posting").insert(sealed.flatMap(postingRows));
  return sealed.length;
}

async function knownFacts(trx: Knex.Transaction, entries: LedgerEntry[]): Promise<Set<string>> {
  const rows = await trx("ledger_entry")
    .select("source_type", "source_id", "kind")
    .whereIn(
      "source_id",
      entries.map((entry) => entry.source_id),
    );
  return new Set(rows.map(factOf));
}

function factOf(entry: Pick<LedgerEntry, "source_type" | "source_id" | "kind">): string {
  return `${entry.source_type} ${entry.source_id} ${entry.kind}`;
}

async function lastLink(trx: Knex.Transaction, facility: string): Promise<ChainLink | null> {
  const row = await trx("ledger_entry")
    .select("sequence", "hash")
    .where({ facility_id: facility })
    .orderBy("sequence", "desc")
    .first();
  return row ?? null;
}

export async function closedPeriods(connection: Knex, facility: string | null): Promise<Set<string>> {
  const rows: { period: string }[] = await connection("period_closing")
    .select("period")
    .whereNull("facility_id")
    .orWhere({ facility_id: facility });
  return new Set(rows.map((row) => row.period));
}

function entryRow(entry: SealedEntry) {
  const { postings, order, ...columns } = entry;
  return { ...columns, ...order, posting_count: postings.length };
}

/** A posting's id follows from its entry's, so the chain covers what deposits point at. */
function postingRows(entry: SealedEntry) {
  return entry.postings.map(({ account, amount, akun, revenue }, index) => ({
    id: `${entry.id.replace("lge_", "lgp_")}-${index + 1}`,
    entry_id: entry.id,
    position: index + 1,
    account,
    amount,
    akun: akun?.code ?? null,
    akun_name: akun?.name ?? null,
    akun_is_example: akun?.is_example ?? null,
    ...revenue,
  }));
}

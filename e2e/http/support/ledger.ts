import { randomInt, randomUUID } from "node:crypto";
import type { Akun } from "@karya/backend/src/domain/ledger-entry";
import { saleEntry, type LedgerEntry } from "@karya/backend/src/domain/ledger-entry";
import { rupiah } from "@karya/backend/src/domain/rupiah";
import { appendEntries } from "@karya/backend/src/modules/ledger/append-entries";
import knex from "knex";

/** Straight to the tables: what must hold there is tested without anything above it. */
export const database = knex({
  client: "pg",
  connection: process.env.DATABASE_URL ?? "postgres://postgres:postgres@localhost:54329/karya",
});

export const AKUN: Akun = {
  code: "425119",
  name: "Pendapatan Penjualan Hasil Produksi Non Litbang Lainnya",
  is_example: true,
};

/** A sale of one order line that was never sold before. */
export function someSale(
  facility_id: string,
  change: { price?: number; quantity?: number; occurred_at?: string; akun?: Akun; title?: string } = {},
): LedgerEntry {
  const key = randomUUID();
  return saleEntry({
    facility_id,
    kode_satker: null,
    akun: change.akun ?? AKUN,
    order: {
      order_id: `order_${key}`,
      order_display_id: randomInt(1, 2_000_000_000),
      consignment_id: `con_${key}`,
      consignment_number: `KB-${key.slice(0, 8)}-1`,
    },
    occurred_at: change.occurred_at ?? new Date().toISOString(),
    order_line_id: `ordli_${key}`,
    listing_version_id: `lsv_${key}`,
    title: change.title ?? "Tunik jumputan",
    quantity: change.quantity ?? 1,
    unit_price: rupiah(change.price ?? 185_000),
    share: {
      rule_id: "shr_spec",
      rule_name: "Contoh",
      basis: "gross",
      components: [
        { name: "Premi", percent: 50 },
        { name: "PNBP", percent: 15 },
        { name: "Modal", percent: 35 },
      ],
      legal_basis: "Contoh, belum ditetapkan",
      is_example: true,
    },
  });
}

export async function post(...entries: LedgerEntry[]): Promise<number> {
  return database.transaction((trx) => appendEntries(trx, entries));
}

/** The id of the revenue posting of a posted sale: what a report's line is called. */
export async function lineOf(sale: LedgerEntry): Promise<string> {
  const row = await database("ledger_posting as p")
    .join("ledger_entry as e", "e.id", "p.entry_id")
    .where({ "e.source_id": sale.source_id, "p.account": "state_revenue" })
    .first("p.id");
  return row.id;
}

/** The name of the constraint that refuses the work, or null when nothing does. */
export async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Error && "constraint" in error && typeof error.constraint === "string")
      return error.constraint;
    throw error;
  }
}

export const newFacility = () => `fac_spec_${randomUUID()}`;
export const newKodeBilling = () => String(randomInt(1e14, 2e14)).padStart(15, "8");
export const newNtpn = () => randomUUID().replaceAll("-", "").slice(0, 16).toUpperCase();

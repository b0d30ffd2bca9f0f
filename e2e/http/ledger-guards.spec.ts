import { firstBrokenLink } from "@karya/backend/src/domain/ledger-chain";
import { reversalOf } from "@karya/backend/src/domain/ledger-entry";
import { rupiah } from "@karya/backend/src/domain/rupiah";
import { appendEntries, sha256 } from "@karya/backend/src/modules/ledger/append-entries";
import { readSealedEntries } from "@karya/backend/src/modules/ledger/read-sealed-entries";
import type { Knex } from "knex";
import { describe, expect, it } from "vitest";
import { database, newFacility, post, refusalOf, someSale } from "./support/ledger";

const PAST = "2026-01-15T03:00:00.000Z";

/** Writes an entry and its postings as given, past every rule of the code above the tables. */
function write(entry: Record<string, unknown>, postings: Record<string, unknown>[]): Promise<unknown> {
  return database.transaction(async (trx) => {
    await trx("ledger_entry").insert(entry);
    if (postings.length > 0) await trx("ledger_posting").insert(postings);
  });
}

function rawEntry(facility_id: string, change: Record<string, unknown> = {}) {
  const id = `lge_${facility_id}`;
  const head = { id, facility_id, sequence: 1, kind: "shipping", source_type: "consignment", source_id: id };
  const body = {
    period: "2026-11",
    occurred_at: "2026-11-22T03:00:00.000Z",
    posting_count: 2,
    hash: "a".repeat(64),
  };
  return { ...head, ...body, ...change };
}

function rawPosting(entry_id: string, position: number, account: string, amount: number) {
  return { id: `${entry_id}-${position}`, entry_id, position, account, amount };
}

function pair(entry_id: string, amount: number, back = -amount, from = 1) {
  return [
    rawPosting(entry_id, from, "payment_clearing", amount),
    rawPosting(entry_id, from + 1, "courier_payable", back),
  ];
}

describe("an entry in the database", () => {
  it("stands when it balances, also beyond two thousand million rupiah", async () => {
    const entry = rawEntry(newFacility());
    expect(await refusalOf(write(entry, pair(entry.id, 3_000_000_000_000)))).toBeNull();
  });

  it.each([
    ["is a rupiah off", (id: string) => pair(id, 18_000, -17_999)],
    ["has no posting", () => []],
    ["has one posting", (id: string) => pair(id, 18_000).slice(0, 1)],
    ["has a pair more than it says", (id: string) => [...pair(id, 18_000), ...pair(id, 5, -5, 3)]],
  ])("is refused when it %s", async (_, postings) => {
    const entry = rawEntry(newFacility());
    expect(await refusalOf(write(entry, postings(entry.id)))).toBe("ledger_entry_balanced");
  });

  it("takes no balanced pair afterwards", async () => {
    const entry = rawEntry(newFacility());
    await write(entry, pair(entry.id, 18_000));
    const later = database("ledger_posting").insert(pair(entry.id, 5, -5, 3));
    expect(await refusalOf(later)).toBe("ledger_entry_balanced");
  });

  it("earns what its goods cost, unless it reverses a part", async () => {
    const sale = someSale(newFacility());
    const half = sale.postings.map((posting) => ({ ...posting, amount: rupiah(posting.amount / 2) }));
    expect(await refusalOf(post({ ...sale, postings: half }))).toBe("ledger_posting_revenue_facts");
  });

  it("has no posting of nothing", async () => {
    const entry = rawEntry(newFacility());
    expect(await refusalOf(write(entry, pair(entry.id, 0)))).toBe("ledger_posting_not_zero");
  });

  it("has no revenue without the order line behind it", async () => {
    const entry = rawEntry(newFacility());
    const [cash] = pair(entry.id, 18_000);
    const revenue = rawPosting(entry.id, 2, "state_revenue", -18_000);
    expect(await refusalOf(write(entry, [cash ?? {}, revenue]))).toBe("ledger_posting_revenue_facts");
  });

  it("stands for its fact once", async () => {
    const first = rawEntry(newFacility());
    await write(first, pair(first.id, 18_000));
    const second = rawEntry(newFacility(), { source_id: first.source_id });
    expect(await refusalOf(write(second, pair(second.id, 18_000)))).toBe("ledger_entry_fact_once");
  });

  it.each([
    ["skips a number", { sequence: 2 }],
    ["follows an entry that isn't there", { previous_hash: "b".repeat(64) }],
  ])("is refused when it %s", async (_, change) => {
    const entry = rawEntry(newFacility(), change);
    expect(await refusalOf(write(entry, pair(entry.id, 18_000)))).toBe("ledger_chain_unbroken");
  });

  it("is not booked before it happened, the month being cut at midnight in Jakarta", async () => {
    const entry = rawEntry(newFacility(), { period: "2026-10", occurred_at: "2026-10-31T17:00:00.000Z" });
    expect(await refusalOf(write(entry, pair(entry.id, 18_000)))).toBe("ledger_entry_not_before_its_fact");
  });

  it.each(["ledger_entry", "ledger_posting", "period_closing"])(
    "is never changed or removed (%s)",
    async (table) => {
      await post(someSale(newFacility()));
      expect(await refusalOf(database(table).update({ updated_at: new Date() }))).toBe("ledger_append_only");
      expect(await refusalOf(database(table).del())).toBe("ledger_append_only");
      expect(await refusalOf(database.raw(`TRUNCATE ${table} CASCADE`))).toBe("ledger_append_only");
    },
  );
});

describe("a closed period", () => {
  const close = (connection: Knex, period: string, facility_id: string) => {
    const by = { closed_by: "off_spec", officer_label: "Keuangan" };
    return connection("period_closing").insert({
      id: `pcl_${period}_${facility_id}`,
      period,
      facility_id,
      ...by,
    });
  };

  it("takes no entry", async () => {
    const facility = newFacility();
    await close(database, "2026-01", facility);
    const entry = rawEntry(facility, { period: "2026-01", occurred_at: PAST });
    expect(await refusalOf(write(entry, pair(entry.id, 18_000)))).toBe("ledger_period_closed");
  });

  it("sends a late fact to the next open one", async () => {
    const facility = newFacility();
    for (const period of ["2026-01", "2026-02"]) await close(database, period, facility);
    const sale = someSale(facility, { occurred_at: PAST });
    await post(sale);
    const row = await database("ledger_entry").where({ source_id: sale.source_id }).first();
    expect(row).toMatchObject({ period: "2026-03", occurred_at: new Date(PAST) });
  });

  it("is closed once, and only when it is over", async () => {
    const facility = newFacility();
    await close(database, "2026-01", facility);
    const again = database("period_closing").insert({
      ...{ id: `pcl_again_${facility}`, period: "2026-01", facility_id: facility },
      ...{ closed_by: "off_spec", officer_label: "Keuangan" },
    });
    expect(await refusalOf(again)).toBe("period_closing_once");
    expect(await refusalOf(close(database, "2999-01", facility))).toBe("ledger_period_not_over");
  });

  it("can't be closed under an entry that is being written", async () => {
    const facility = newFacility();
    await database.transaction(async (writer) => {
      await appendEntries(writer, [someSale(facility, { occurred_at: PAST })]);
      const closing = database.transaction(async (closer) => {
        await closer.raw("SET LOCAL lock_timeout = '200ms'");
        await close(closer, "2026-01", facility);
      });
      await expect(closing).rejects.toMatchObject({ code: "55P03" });
    });
    expect(await refusalOf(close(database, "2026-01", facility))).toBeNull();
  });
});

describe("writers at once", () => {
  it("leave one whole chain, and each fact once", async () => {
    const facility = newFacility();
    const sales = Array.from({ length: 12 }, () => someSale(facility));
    const written = await Promise.all([...sales, ...sales].map((sale) => post(sale)));
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(sales.length);

    const entries = await readSealedEntries(database, facility);
    expect(entries.map((entry) => entry.sequence)).toEqual(sales.map((_, index) => index + 1));
    expect(firstBrokenLink(entries, sha256)).toBeNull();
  });

  it("over the same facilities in opposite order don't lock each other out", async () => {
    const [a, b] = [newFacility(), newFacility()];
    const orders = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? [a, b] : [b, a]));
    const written = await Promise.all(
      orders.map((order) => post(...order.map((facility) => someSale(facility)))),
    );
    expect(written).toEqual(orders.map(() => 2));
  });

  it("keep what was read from the rows equal to what was sealed, reversals too", async () => {
    const facility = newFacility();
    await post(someSale(facility, { price: 333, quantity: 7, title: "Kain “jumputan” é" }));
    const [sale] = await readSealedEntries(database, facility);
    if (!sale) throw new Error("The sale is not in the ledger.");
    await post(reversalOf(sale, new Date().toISOString()));
    const entries = await readSealedEntries(database, facility);
    expect(entries).toHaveLength(2);
    expect(firstBrokenLink(entries, sha256)).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACCOUNTS,
  balanced,
  depositEntry,
  refundEntry,
  reversalOf,
  saleEntry,
  shippingEntry,
  shippingRefundEntry,
  type AccountCode,
  type LedgerEntry,
} from "./ledger-entry";
import { settlementEntries } from "./ledger-settlement";
import { rupiah, sumRupiah } from "./rupiah";

const akun = { code: "425119", name: "Pendapatan Penjualan", is_example: true };
const order = {
  order_id: "ord_1",
  order_display_id: 1042,
  consignment_id: "con_1",
  consignment_number: "KB-1042-1",
};
const occurred_at = "2026-11-22T03:00:00.000Z";
const share = {
  rule_id: "shr_1",
  rule_name: "Contoh nasional",
  basis: "gross" as const,
  components: [{ name: "PNBP", percent: 100 }],
  legal_basis: "contoh",
  is_example: true,
};
const sale = (unit_price: number, quantity: number, order_line_id = "ordli_1") => ({
  ...{ facility_id: "fac_a", kode_satker: null, akun, order, occurred_at, order_line_id, share, quantity },
  listing_version_id: "lsv_1",
  title: "Tunik jumputan",
  unit_price: rupiah(unit_price),
});

const refund = { refund_id: "ref_1", attempt: 1, payer: "payment_clearing" as const };

const price = fc.integer({ min: 1, max: 1_000_000_000 });
const quantity = fc.integer({ min: 1, max: 1_000 });
const anyEntry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.tuple(price, quantity).map(([unit, count]) => saleEntry(sale(unit, count))),
  fc.tuple(price, quantity).map(([unit, count]) => refundEntry({ ...sale(unit, count), ...refund })),
  price.map((fee) => shippingEntry({ facility_id: "fac_a", order, fee: rupiah(fee), occurred_at })),
  price.map((fee) =>
    shippingRefundEntry({
      facility_id: "fac_a",
      order,
      ...refund,
      fee: rupiah(fee),
      occurred_at,
    }),
  ),
  price.map((amount) =>
    depositEntry({ facility_id: "fac_a", deposit_id: "dep_1", akun, amount: rupiah(amount), occurred_at }),
  ),
);

function balances(entries: LedgerEntry[]): Map<AccountCode, number> {
  const totals = new Map<AccountCode, number>();
  for (const { account, amount } of entries.flatMap((entry) => entry.postings)) {
    totals.set(account, (totals.get(account) ?? 0) + amount);
  }
  return totals;
}

describe("every entry", () => {
  it("balances", () => {
    fc.assert(
      fc.property(anyEntry, (entry) => sumRupiah(entry.postings.map((posting) => posting.amount)) === 0),
    );
  });

  it("is cancelled by its reversal, account by account", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 20 }), (entries) => {
        const reversals = entries.map((entry, index) =>
          reversalOf({ ...entry, id: `lge_${index}` }, occurred_at),
        );
        return [...balances([...entries, ...reversals]).values()].every((total) => total === 0);
      }),
    );
  });

  it("is named by a fact that no other kind of entry shares", () => {
    const entries = [
      saleEntry(sale(1, 1)),
      refundEntry({ ...sale(1, 1), ...refund }),
      refundEntry({ ...sale(1, 1, "ordli_2"), ...refund }),
      shippingRefundEntry({
        facility_id: "fac_a",
        order,
        ...refund,
        fee: rupiah(1),
        occurred_at,
      }),
      reversalOf({ ...saleEntry(sale(1, 1)), id: "lge_1" }, occurred_at),
    ];
    const facts = entries.map(({ source_type, source_id, kind }) => `${source_type} ${source_id} ${kind}`);
    expect(new Set(facts).size).toBe(entries.length);
  });

  it("moves only accounts that the table knows", () => {
    fc.assert(
      fc.property(anyEntry, (entry) => entry.postings.every((posting) => posting.account in ACCOUNTS)),
    );
  });
});

describe("a sale", () => {
  it("is the state's revenue in full, with all that leads back to the order line", () => {
    const [cash, revenue] = saleEntry(sale(185_000, 3)).postings;
    expect(cash).toMatchObject({ account: "payment_clearing", amount: 555_000, revenue: null });
    expect(revenue).toMatchObject({ account: "state_revenue", amount: -555_000, akun });
    expect(revenue?.revenue).toMatchObject({ order_line_id: "ordli_1", listing_version_id: "lsv_1", share });
  });

  it("keeps the courier's fee out of the state's revenue", () => {
    const entry = shippingEntry({ facility_id: "fac_a", order, fee: rupiah(18_000), occurred_at });
    expect(entry.postings.map((posting) => posting.account)).toEqual(["payment_clearing", "courier_payable"]);
  });

  it("sold, given back, settled and deposited in full leaves the money in Kas Negara alone", () => {
    const movement = { id: "txn_1", amount: rupiah(100_000), fee: rupiah(0), occurred_at };
    const total = balances([
      saleEntry(sale(100_000, 2)),
      refundEntry({ ...sale(100_000, 1), ...refund }),
      ...settlementEntries(movement, [{ facility_id: "fac_a", order, weight: rupiah(1) }], {
        ...{ payout_id: "po_1", arrived_at: occurred_at },
      }),
      depositEntry({ facility_id: "fac_a", deposit_id: "dep_1", akun, amount: rupiah(100_000), occurred_at }),
    ]);
    expect(Object.fromEntries(total)).toEqual({
      payment_clearing: 0,
      treasurer_bank: 0,
      state_revenue: -100_000,
      state_treasury: 100_000,
    });
  });
});

describe("a refund", () => {
  it("takes back a part of the price with the facts of the goods", () => {
    const [revenue, cash] = refundEntry({
      ...sale(185_000, 2),
      ...refund,
      amount: rupiah(50_000),
    }).postings;
    expect(revenue).toMatchObject({ account: "state_revenue", amount: 50_000, revenue: { quantity: 2 } });
    expect(cash).toMatchObject({ account: "payment_clearing", amount: -50_000 });
  });

  it("by bank transfer takes the treasurer's money, and leaves the provider's alone", () => {
    const transfer = { ...refund, attempt: 2, payer: "treasurer_bank" as const };
    const fee = { facility_id: "fac_a", order, fee: rupiah(18_000), occurred_at };
    const total = balances([
      saleEntry(sale(100_000, 1)),
      shippingEntry(fee),
      refundEntry({ ...sale(100_000, 1), ...transfer }),
      shippingRefundEntry({ ...fee, ...transfer }),
    ]);
    expect(Object.fromEntries(total)).toEqual({
      payment_clearing: 118_000,
      treasurer_bank: -118_000,
      state_revenue: 0,
      courier_payable: 0,
    });
  });

  it("of the courier's fee touches no revenue", () => {
    const fact = {
      facility_id: "fac_a",
      order,
      ...refund,
      fee: rupiah(18_000),
      occurred_at,
    };
    const total = balances([shippingEntry(fact), shippingRefundEntry(fact)]);
    expect(Object.fromEntries(total)).toEqual({ payment_clearing: 0, courier_payable: 0 });
  });
});

describe("refusals", () => {
  it.each([0, -1])("an amount of %d", (amount) => {
    const fee = rupiah(amount);
    expect(() => shippingEntry({ facility_id: "fac_a", order, fee, occurred_at })).toThrow(
      "ledger_amount_not_positive",
    );
  });

  const entry = saleEntry(sale(10, 1));
  it.each([
    ["one posting", entry.postings.slice(0, 1)],
    ["no posting", []],
    [
      "a rupiah too many",
      entry.postings.map((posting) => ({ ...posting, amount: rupiah(posting.amount + 1) })),
    ],
    ["postings of nothing", entry.postings.map((posting) => ({ ...posting, amount: rupiah(0) }))],
  ])("an entry with %s", (_, postings) => {
    expect(() => balanced({ ...entry, postings })).toThrow("ledger_entry_unbalanced");
  });
});

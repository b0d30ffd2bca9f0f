import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "./ledger-entry";
import {
  disputeEntries,
  feeEntries,
  type Movement,
  type PaymentPart,
  settlementEntries,
  transferEntries,
} from "./ledger-settlement";
import { rupiah, sumRupiah } from "./rupiah";

const occurred_at = "2026-11-26T03:00:00.000Z";
const arrival = { payout_id: "po_1", arrived_at: occurred_at };
const part = (place: number, weight: number): PaymentPart => ({
  facility_id: `fac_${place}`,
  order: {
    order_id: "order_1",
    order_display_id: 1,
    consignment_id: `con_${place}`,
    consignment_number: `KB-1-${place}`,
  },
  weight: rupiah(weight),
});

/** What an account gained over the entries. */
const on = (account: string, entries: readonly LedgerEntry[]) =>
  sumRupiah(
    entries.flatMap(({ postings }) =>
      postings.filter((one) => one.account === account).map((one) => one.amount),
    ),
  );

const parts = fc
  .array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 1, maxLength: 5 })
  .map((weights) => weights.map((weight, index) => part(index + 1, weight)));

describe("late money returned by bank transfer", () => {
  it("leaves, with the payout that brought it, the provider's fee alone, whatever its parcels weigh", () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 100_000_000 }), fc.nat(), (payment, money, fee) => {
        const amount = rupiah(money);
        const movement: Movement = { id: "txn_1", amount, fee: rupiah(Math.min(fee, money)), occurred_at };
        const fact = { attempt_id: "pat_1", amount, occurred_at };
        const entries = [
          ...transferEntries(fact, payment),
          ...feeEntries(movement, payment),
          ...settlementEntries(movement, payment, arrival),
        ];
        expect(on("treasurer_bank", transferEntries(fact, payment))).toBe(-money);
        expect(on("treasurer_bank", entries)).toBe(0 - movement.fee);
        for (const { facility_id } of payment) {
          const own = entries.filter((entry) => entry.facility_id === facility_id);
          expect(on("payment_clearing", own)).toBe(0);
        }
      }),
    );
  });

  it("is named once for each parcel, and has nothing of revenue", () => {
    const fact = { attempt_id: "pat_1", amount: rupiah(100), occurred_at };
    const entries = transferEntries(fact, [part(1, 3), part(2, 1)]);
    expect(entries.map(({ source_id }) => source_id)).toEqual(["pat_1:con_1", "pat_1:con_2"]);
    expect(on("payment_clearing", entries)).toBe(100);
    expect(on("state_revenue", entries)).toBe(0);
  });
});

describe("a payout's movement", () => {
  it("leaves nothing in clearing: what was captured is with the treasurer, less a fee that is shown", () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 500_000 }), (payment, fee) => {
        const amount = sumRupiah(payment.map(({ weight }) => weight));
        const movement: Movement = { id: "txn_1", amount, fee: rupiah(Math.min(fee, amount)), occurred_at };
        const entries = [...feeEntries(movement, payment), ...settlementEntries(movement, payment, arrival)];
        expect(on("payment_clearing", entries)).toBe(-amount);
        expect(on("provider_fee", entries)).toBe(movement.fee);
        expect(on("treasurer_bank", entries)).toBe(amount - movement.fee);
        for (const { facility_id, weight } of payment)
          expect(
            on(
              "payment_clearing",
              entries.filter((entry) => entry.facility_id === facility_id),
            ),
          ).toBe(-weight);
      }),
    );
  });

  it("goes the other way for a refund", () => {
    const movement: Movement = { id: "txn_2", amount: rupiah(-150_000), fee: rupiah(0), occurred_at };
    const entries = settlementEntries(movement, [part(1, 150_000)], arrival);
    expect(on("treasurer_bank", entries)).toBe(-150_000);
    expect(feeEntries(movement, [part(1, 150_000)])).toEqual([]);
  });

  it("is one fact per consignment, whatever else is posted of it", () => {
    const movement: Movement = { id: "txn_3", amount: rupiah(30_000), fee: rupiah(300), occurred_at };
    const payment = [part(1, 10_000), part(2, 20_000)];
    const facts = [...feeEntries(movement, payment), ...settlementEntries(movement, payment, arrival)].map(
      (entry) => `${entry.source_type} ${entry.source_id} ${entry.kind}`,
    );
    expect(new Set(facts).size).toBe(4);
  });

  it("that a second payout brings again arrives once more; its fee isn't taken again", () => {
    const movement: Movement = { id: "txn_4", amount: rupiah(30_000), fee: rupiah(300), occurred_at };
    const payment = [part(1, 30_000)];
    const booked = (payout_id: string) =>
      [
        ...feeEntries(movement, payment),
        ...settlementEntries(movement, payment, { ...arrival, payout_id }),
      ].map(({ source_id, kind }) => `${kind} ${source_id}`);
    const again = booked("po_2").filter((fact) => !booked("po_1").includes(fact));
    expect(again).toEqual(["settlement txn_4:con_1:po_2"]);
  });
});

describe("a dispute", () => {
  const payment = [part(1, 100_000), part(2, 50_000)];
  const fact = (step: "opened" | "won" | "lost") => ({
    ...{ dispute_id: "du_1", step, occurred_at },
    amount: rupiah(150_000),
  });

  it("that is won leaves the books as they were", () => {
    const entries = (["opened", "won"] as const).flatMap((step) => disputeEntries(fact(step), payment));
    for (const account of ["payment_clearing", "disputed_funds"]) expect(on(account, entries)).toBe(0);
  });

  it("that is lost stands as a loss, and the state's revenue is not touched", () => {
    const entries = (["opened", "lost"] as const).flatMap((step) => disputeEntries(fact(step), payment));
    expect(on("dispute_loss", entries)).toBe(150_000);
    expect(on("payment_clearing", entries)).toBe(-150_000);
    expect(on("disputed_funds", entries)).toBe(0);
    expect(on("state_revenue", entries)).toBe(0);
  });
});

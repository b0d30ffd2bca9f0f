import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netOf, payoutStep, payoutSums } from "./payout";
import { nearestRupiah, rupiah } from "./rupiah";

describe("a payout", () => {
  it.each([
    ["paid", "completed", "book"],
    ["paid", "in_progress", "wait"],
    ["in_transit", "completed", "wait"],
    ["pending", "not_applicable", "wait"],
    ["paid", "not_applicable", "report"],
    ["failed", "completed", "take_back"],
    ["canceled", "not_applicable", "take_back"],
  ])("%s, %s: %s", (status, reconciliation_status, step) => {
    expect(payoutStep({ status, reconciliation_status })).toBe(step);
  });

  it("sums its lines to the sen", () => {
    const lines = [
      { amount: 15_000_000, fee: 435_050 },
      { amount: -123_456, fee: 0 },
    ];
    expect(netOf(lines)).toBe(14_441_494);
  });

  it("shows what is of no order, and what rounding made of the rest", () => {
    const sums = payoutSums([
      { amount: 15_000_000, fee: 435_050, booked: rupiah(145_649) },
      { amount: -123_456, fee: 0, booked: null },
    ]);
    expect(sums).toEqual({ fees: 4351, unassigned: -1235, rounding: 1 });
  });
});

const hundredths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const anyLine = fc.record({
  amount: hundredths,
  fee: fc.integer({ min: 0, max: 1_000_000 }),
  ours: fc.boolean(),
});

it("booked, unassigned and rounding make what arrived; rounding is at most a rupiah a line", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), (drawn) => {
      const lines = drawn.map(({ amount, fee, ours }) => ({
        ...{ amount, fee },
        booked: ours ? rupiah(nearestRupiah(amount) - nearestRupiah(fee)) : null,
      }));
      const { unassigned, rounding } = payoutSums(lines);
      const booked = lines.reduce((sum, line) => sum + (line.booked ?? 0), 0);
      expect(booked + unassigned + rounding).toBe(nearestRupiah(netOf(lines)));
      expect(Math.abs(rounding)).toBeLessThanOrEqual(lines.length + 1);
    }),
  );
});

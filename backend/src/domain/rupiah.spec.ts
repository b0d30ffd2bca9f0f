import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, nearestRupiah, rupiah, rupiahText, sumRupiah } from "./rupiah";

const whole = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(rupiah);
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0));

describe("rupiah", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    "refuses %s",
    (amount) => {
      expect(() => rupiah(amount)).toThrow("rupiah_not_whole");
    },
  );

  it("knows no negative zero", () => {
    expect(Object.is(rupiah(-0), 0)).toBe(true);
  });
});

describe("hundredths of a rupiah", () => {
  it.each([
    [922_249, 9222],
    [922_250, 9223],
    [-41_800_000, -418_000],
    [-922_250, -9223],
  ])("%i are %i rupiah", (hundredths, nearest) => {
    expect(nearestRupiah(hundredths)).toBe(nearest);
  });

  it("that went and came back leave nothing", () => {
    fc.assert(
      fc.property(whole, (hundredths) => {
        expect(nearestRupiah(-hundredths) + nearestRupiah(hundredths)).toBe(0);
      }),
    );
  });
});

it.each([
  [0, "Rp0"],
  [185_000, "Rp185.000"],
  [1_000_000_000, "Rp1.000.000.000"],
])("writes %d as %s", (amount, text) => {
  expect(rupiahText(amount)).toBe(text);
});

describe("allocate", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [83_268, [5000, 3500, 1500], [41_634, 29_144, 12_490]],
    [1, [0, 5], [0, 1]],
    [0, [1, 2], [0, 0]],
  ])("splits %d by %j", (amount, by, parts) => {
    expect(allocate(rupiah(amount), by)).toEqual(parts);
  });

  it("always sums to the whole", () => {
    fc.assert(fc.property(whole, weights, (amount, by) => sumRupiah(allocate(amount, by)) === amount));
  });

  it("never gives a part that is off its exact share by a rupiah or more", () => {
    fc.assert(
      fc.property(whole, weights, (amount, by) => {
        const total = by.reduce((sum, weight) => sum + BigInt(weight), 0n);
        return allocate(amount, by).every((part, index) => {
          const off = BigInt(part) * total - BigInt(amount) * BigInt(by[index] ?? 0);
          return -total < off && off < total;
        });
      }),
    );
  });

  it("gives nothing to a weight of zero, and nothing of the other sign", () => {
    fc.assert(
      fc.property(whole, weights, (amount, by) =>
        allocate(amount, by).every((part, index) => part * amount >= 0 && (by[index] !== 0 || part === 0)),
      ),
    );
  });

  it("mirrors a refund of the same amount", () => {
    fc.assert(
      fc.property(whole, weights, (amount, by) => {
        const back = allocate(rupiah(-amount), by);
        expect(back.map((part) => rupiah(-part))).toEqual(allocate(amount, by));
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]], [[Number.NaN]]])("refuses the weights %j", (by) => {
    expect(() => allocate(rupiah(10), by)).toThrow("allocation_weights_invalid");
  });
});

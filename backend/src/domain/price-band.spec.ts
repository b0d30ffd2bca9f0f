import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "./domain-error";
import { listingLimits } from "./listing-limits";
import { assertImmediate, immediatePrices, priceBandLimits } from "./price-band";

const approvedPrice = fc.integer(listingLimits.price);
const percent = fc.integer(priceBandLimits);

function refusal(change: () => void): DomainError {
  try {
    change();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

describe("the prices that need no curation", () => {
  it.each([
    [185_000, 10, 166_500, 203_500],
    [185_001, 10, 166_501, 203_501],
    [185_000, 0, 185_000, 185_000],
    [99_999, 50, 50_000, 149_998],
    // Never below or above what any listing may cost.
    [1_000, 10, 1_000, 1_100],
    [100_000_000, 10, 90_000_000, 100_000_000],
  ])("of %i with a band of %i %%: %i to %i", (approved, band, min, max) => {
    expect(immediatePrices(approved, band)).toEqual({ min, max });
  });

  it("are whole rupiah around the approved price, and no further off than the band", () => {
    fc.assert(
      fc.property(approvedPrice, percent, (approved, band) => {
        const { min, max } = immediatePrices(approved, band);
        expect(Number.isSafeInteger(min) && Number.isSafeInteger(max)).toBe(true);
        expect(min <= approved && approved <= max).toBe(true);
        expect((approved - min) * 100).toBeLessThanOrEqual(approved * band);
        expect((max - approved) * 100).toBeLessThanOrEqual(approved * band);
        const [outMin, outMax] = [min - 1, max + 1];
        if (outMin >= listingLimits.price.min)
          expect((approved - outMin) * 100).toBeGreaterThan(approved * band);
        if (outMax <= listingLimits.price.max)
          expect((outMax - approved) * 100).toBeGreaterThan(approved * band);
      }),
    );
  });

  it("grow with the band", () => {
    fc.assert(
      fc.property(approvedPrice, percent, percent, (approved, a, b) => {
        const narrow = immediatePrices(approved, Math.min(a, b));
        const wide = immediatePrices(approved, Math.max(a, b));
        expect(wide.min <= narrow.min && narrow.max <= wide.max).toBe(true);
      }),
    );
  });
});

describe("a change of prices", () => {
  const live = new Map([
    ["v1", { price: 100_000, approved: 100_000 }],
    ["v2", { price: 56_000, approved: 50_000 }],
  ]);

  it("is taken at both ends of the band", () => {
    for (const price of [90_000, 100_000, 110_000])
      expect(() => assertImmediate([{ variant_key: "v1", price }], live, 10)).not.toThrow();
  });

  it("can't walk away from the approved price by small steps", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 95, max: 105 }), { maxLength: 60 }), (steps) => {
        let price = 100_000;
        for (const step of steps) {
          const next = Math.round((price * step) / 100);
          try {
            const now = new Map([["v1", { price, approved: 100_000 }]]);
            assertImmediate([{ variant_key: "v1", price: next }], now, 10);
            price = next;
          } catch (error) {
            expect(error).toMatchObject({ code: "listing_price_beyond_band" });
          }
        }
        expect(price).toBeGreaterThanOrEqual(90_000);
        expect(price).toBeLessThanOrEqual(110_000);
      }),
    );
  });

  it("beyond the band names every price that is, and what is possible", () => {
    const changes = [
      { variant_key: "v1", price: 110_001 },
      { variant_key: "v2", price: 50_000 },
      { variant_key: "v2", price: 44_999 },
    ];
    const { code, kind, fields } = refusal(() => assertImmediate(changes, live, 10));
    expect([code, kind]).toEqual(["listing_price_beyond_band", "conflict"]);
    expect(fields).toEqual({
      "prices.0.price": "Harga yang disetujui Rp100.000. Tanpa kurasi: dari Rp90.000 sampai Rp110.000.",
      "prices.2.price": "Harga yang disetujui Rp50.000. Tanpa kurasi: dari Rp45.000 sampai Rp55.000.",
    });
    const shut = refusal(() => assertImmediate([{ variant_key: "v2", price: 1 }], live, 0));
    expect(shut.fields["prices.0.price"]).toContain("tetap Rp50.000");
  });

  it("leaves a price alone that stood before the band was narrowed", () => {
    const asBefore = [{ variant_key: "v2", price: 56_000 }];
    expect(() => assertImmediate(asBefore, live, 5)).not.toThrow();
    const further = [{ variant_key: "v2", price: 55_500 }];
    expect(() => assertImmediate(further, live, 5)).toThrow("listing_price_beyond_band");
  });

  it("of a variant that isn't live is no matter of the band", () => {
    const { code, fields } = refusal(() => assertImmediate([{ variant_key: "v9", price: 1 }], live, 10));
    expect([code, Object.keys(fields)]).toEqual(["invalid_input", ["prices.0.variant_key"]]);
  });
});

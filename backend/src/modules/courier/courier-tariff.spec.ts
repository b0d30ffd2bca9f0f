import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tariff } from "./tariff";
import { chargeableKg, type ParcelItem, quoteParcel, zoneOf } from "../../domain/courier-tariff";
import { DomainError } from "../../domain/domain-error";

const shirt: ParcelItem = { weight_grams: 350, length_cm: 30, width_cm: 25, height_cm: 3, quantity: 1 };

describe("what a courier charges for", () => {
  it.each<[string, Partial<ParcelItem>, number]>([
    ["a light thing is a kilogram", {}, 1],
    ["exactly a kilogram is one", { weight_grams: 500, quantity: 2 }, 1],
    ["a gram more is two", { weight_grams: 1001 }, 2],
    [
      "a large light box counts by its size",
      { weight_grams: 200, length_cm: 60, width_cm: 40, height_cm: 25 },
      10,
    ],
    ["exactly 6000 cm³ is one", { weight_grams: 1, length_cm: 30, width_cm: 20, height_cm: 10 }, 1],
    ["no weight known is still a kilogram", { weight_grams: 0, length_cm: 0 }, 1],
  ])("%s", (_, change, kilograms) => {
    expect(chargeableKg([{ ...shirt, ...change }], 6000)).toBe(kilograms);
  });

  it("rounds up once for the parcel, not for every thing in it", () => {
    expect(chargeableKg([{ ...shirt, weight_grams: 300, quantity: 3 }], 6000)).toBe(2);
    expect(
      chargeableKg(
        Array.from({ length: 3 }, () => ({ ...shirt, height_cm: 1, weight_grams: 300 })),
        6000,
      ),
    ).toBe(1);
  });

  it("refuses an empty parcel", () => {
    expect(() => chargeableKg([], 6000)).toThrow(DomainError);
  });
});

it.each([
  ["16.71", "16.71", "city"],
  ["16.71", "1671", "city"],
  ["16.71", "16.02", "province"],
  ["16.71", "12.71", "island"],
  ["16.71", "31.73", "near"],
  ["31.73", "64.72", "middle"],
  ["16.71", "94.01", "far"],
])("from %s to %s is %s", (from, to, zone) => {
  expect(zoneOf(from, to, tariff)).toBe(zone);
  expect(zoneOf(to, from, tariff)).toBe(zone);
});

describe("quotes", () => {
  const palembangToJakarta = { originRegencyCode: "16.71", destinationRegencyCode: "31.73" };

  it("name several couriers, cheapest first", () => {
    const quotes = quoteParcel({ ...palembangToJakarta, items: [shirt] }, tariff);
    expect(new Set(quotes.map((quote) => quote.courier)).size).toBeGreaterThanOrEqual(5);
    expect(quotes.map((quote) => quote.price)).toEqual(
      quotes.map((quote) => quote.price).sort((a, b) => a - b),
    );
  });

  it("leave out what doesn't go there or is too heavy", () => {
    const far = quoteParcel(
      { originRegencyCode: "16.71", destinationRegencyCode: "94.01", items: [shirt] },
      tariff,
    );
    expect(far.map((quote) => quote.service)).not.toContain("jne-yes");
    const heavy = quoteParcel({ ...palembangToJakarta, items: [{ ...shirt, weight_grams: 40_000 }] }, tariff);
    expect(heavy.map((quote) => quote.service)).not.toContain("pos-reguler");
  });

  it("refuse a province nobody knows", () => {
    const nowhere = { originRegencyCode: "16.71", destinationRegencyCode: "00.01", items: [shirt] };
    expect(() => quoteParcel(nowhere, tariff)).toThrow(DomainError);
  });

  it("are whole rupiah and never fall when something is added", () => {
    const codes = fc.constantFrom(
      "11.01",
      "16.71",
      "31.73",
      "35.78",
      "51.71",
      "64.72",
      "73.71",
      "81.71",
      "94.01",
    );
    const item = fc.record({
      weight_grams: fc.integer({ min: 1, max: 3000 }),
      length_cm: fc.integer({ min: 1, max: 40 }),
      width_cm: fc.integer({ min: 1, max: 40 }),
      height_cm: fc.integer({ min: 1, max: 40 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        codes,
        codes,
        fc.array(item, { minLength: 1, maxLength: 3 }),
        item,
        (from, to, items, extra) => {
          const route = { originRegencyCode: from, destinationRegencyCode: to };
          const more = new Map(
            quoteParcel({ ...route, items: [...items, extra] }, tariff).map((q) => [q.service, q.price]),
          );
          for (const quote of quoteParcel({ ...route, items }, tariff)) {
            expect(Number.isSafeInteger(quote.price) && quote.price > 0).toBe(true);
            expect(more.get(quote.service) ?? Infinity).toBeGreaterThanOrEqual(quote.price);
          }
        },
      ),
    );
  });
});

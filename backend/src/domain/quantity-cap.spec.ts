import fc from "fast-check";
import { expect, it } from "vitest";
import { beyondCap, type CappedLine } from "./quantity-cap";

const line = (listing_id: string, quantity: number, max_per_buyer: number | null): CappedLine => ({
  listing_id,
  title: `Produk ${listing_id}`,
  quantity,
  max_per_buyer,
});

it.each<[string, CappedLine[], [string, number][], { title: string; limit: number } | null]>([
  ["nothing", [], [], null],
  ["no limit", [line("a", 99, null)], [["a", 500]], null],
  ["as many as allowed", [line("a", 3, 3)], [], null],
  ["one too many", [line("a", 4, 3)], [], { title: "Produk a", limit: 3 }],
  ["two variants of one listing", [line("a", 2, 3), line("a", 2, 3)], [], { title: "Produk a", limit: 3 }],
  ["what was ordered before", [line("a", 2, 3)], [["a", 2]], { title: "Produk a", limit: 3 }],
  ["orders of another listing", [line("a", 2, 3)], [["b", 9]], null],
])("counts %s", (_, lines, bought, expected) => {
  expect(beyondCap(lines, new Map(bought))).toEqual(expected);
});

it("refuses exactly when a listing's sum is above its limit", () => {
  const some = fc.array(fc.record({ listing: fc.constantFrom("a", "b"), quantity: fc.nat(9) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 20 }), fc.nat(20), (items, limit, before) => {
      const lines = items.map(({ listing, quantity }) =>
        line(listing, quantity, listing === "a" ? limit : null),
      );
      const wanted = items.filter(({ listing }) => listing === "a");
      const sum = wanted.reduce((total, { quantity }) => total + quantity, before);
      expect(beyondCap(lines, new Map([["a", before]])) !== null).toBe(wanted.length > 0 && sum > limit);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handleMarkOf, productIdOf, variantIdsOf } from "./derived-ids";

describe("derived ids", () => {
  it("are the same at every run", () => {
    expect(productIdOf("lst_1")).toBe(productIdOf("lst_1"));
    expect(variantIdsOf("lst_1", "v1")).toEqual(variantIdsOf("lst_1", "v1"));
    expect(handleMarkOf("lst_1")).toMatch(/^[0-9a-z]{5}$/);
  });

  it("differ by listing and by variant key", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string(), fc.string()), {
          minLength: 2,
          maxLength: 20,
          selector: (pair) => JSON.stringify(pair),
        }),
        (pairs) => {
          const plain = pairs.filter(([listing]) => !listing.includes(":"));
          const ids = plain.map(([listing, key]) => variantIdsOf(listing, key).variant_id);
          expect(new Set(ids).size).toBe(plain.length);
        },
      ),
    );
  });

  it("give an SKU that a person can read aloud: no I, L, O or U", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (listing, key) => {
        expect(variantIdsOf(listing, key).sku).toMatch(/^KB-[0-9A-HJKMNP-TV-Z]{10}$/);
      }),
    );
  });
});

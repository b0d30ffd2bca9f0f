import fc from "fast-check";
import { expect, it } from "vitest";
import { facetText } from "./facet-text";

it.each([
  ["  Biru \t  tua ", "Biru tua"],
  ["Biru\u00A0\u2003tua", "Biru tua"],
  ["\u202EBi\u200Bru\uFEFF", "Biru"],
  ["Cafe\u0301", "Café"],
  ["\uD800Soga\n", "Soga"],
  ["\u200B \u0000", ""],
])("reads %j as %j", (typed, text) => {
  expect(facetText(typed)).toBe(text);
});

it("has nothing left to mend in its own answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      expect(facetText(facetText(typed))).toBe(facetText(typed));
    }),
    { numRuns: 2_000 },
  );
});

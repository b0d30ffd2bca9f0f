import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, toleratedErrors } from "./edit-distance";

test.each([
  ["songkt", "songket", 1],
  ["jumptan", "jumputan", 1],
  ["btaik", "batik", 1],
  ["selendnag", "selendang", 1],
  ["mukennah", "mukena", 2],
  ["tas", "tas", 0],
  ["", "tas", 3],
])("%s and %s are %i apart", (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

test("a word too far away costs one more than allowed", () => {
  expect(editDistance("batik", "mebel", 1)).toBe(2);
  expect(editDistance("a", "abcdef", 2)).toBe(3);
});

const word = fc.stringMatching(/^[a-e]{0,7}$/);

test("it is symmetric, zero only for equal words, and bounded by the longer word", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 9);
      expect(editDistance(b, a, 9)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test("one letter left out anywhere is one error", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,10}$/), fc.nat(), (typed, at) => {
      const index = at % typed.length;
      expect(editDistance(typed, typed.slice(0, index) + typed.slice(index + 1), 2)).toBe(1);
    }),
  );
});

test.each([
  ["tas", 0],
  ["meja", 1],
  ["songket", 1],
  ["jumputan", 2],
  ["m2xl9", 0],
])("%s may hold %i errors", (typed, errors) => {
  expect(toleratedErrors(typed)).toBe(errors);
});

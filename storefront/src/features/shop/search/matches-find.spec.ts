import { expect, it } from "vitest";
import { matchesFind } from "./matches-find";

it.each([
  ["LPP Palembang", "pal", true],
  ["LPP Palembang", "lpp pale", true],
  ["LPP Palembang", "pale lpp", true],
  ["Keténg-keténg", "keteng", true],
  ["LPP Palembang", "lapas pal", false],
  ["Batik (cap)", "(cap", true],
  ["Batik", " ", true],
])("of %s, %s is a match: %s", (label, typed, expected) => {
  expect(matchesFind(label, typed)).toBe(expected);
});

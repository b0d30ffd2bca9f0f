import { expect, it } from "vitest";
import { findStatus, fittingValues } from "./found-values";

const value = (label: string, count = 1) => ({ value: label.toLowerCase(), label, count });

it("a name is looked for on the page first, then among what the catalogue found", () => {
  const values = [value("Lapas Cirebon", 9), value("LPP Palembang", 5)];
  const found = [value("Rutan Cirebon", 2), value("Lapas Cirebon", 8), value("Lapas Ambon")];
  expect(fittingValues(values, found, "cireb")).toEqual([values[0], found[0]]);
  expect(fittingValues(values, [], "ambon")).toEqual([]);
});

it.each([
  ["none", 0, "Tidak ada yang cocok."],
  ["ready", 0, "Tidak ada yang cocok."],
  ["ready", 2, "2 pilihan cocok."],
  ["waiting", 0, "Mencari…"],
  ["failed", 1, expect.stringContaining("coba lagi")],
  ["offline", 1, expect.stringContaining("terputus")],
] as const)("when %s with %i says %s", (state, fitting, words) => {
  expect(findStatus(state, fitting)).toEqual(words);
});

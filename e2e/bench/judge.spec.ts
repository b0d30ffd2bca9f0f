import { expect, it } from "vitest";
import { isRelevant, type JudgedDocument, type Predicate, precisionAt10 } from "./judge.js";

const hat: JudgedDocument = {
  title: "Bucket Hat Jumputan Pelangi",
  category: ["Topi", "Topi & Aksesori"],
  technique: "Jumputan ikat celup",
  motif: null,
  materials: "Katun toyobo dengan kombinasi kain bermotif",
  color: ["Magenta Jumputan", "Indigo"],
  size: ["M (56 cm)"],
  facility: "LPP Palembang Lembaga Pemasyarakatan Perempuan Kelas IIA Palembang",
  city: "Kota Palembang",
  province: "Sumatera Selatan",
  brand: "Cantik",
  description: "Topi bertepi lebar.\n\nDicelup, lalu dijahit.",
};

it.each<[string, Predicate, boolean]>([
  ["a whole word", { field: "title", contains: ["jumputan"] }, true],
  ["whatever its case", { field: "brand", contains: ["CANTIK"] }, true],
  ["one of several words", { field: "title", contains: ["songket", "hat"] }, true],
  ["a phrase", { field: "facility", contains: ["lpp palembang"] }, true],
  ["a phrase over a line's end", { field: "description", contains: ["lebar dicelup"] }, true],
  ["a word before a comma", { field: "description", contains: ["dicelup"] }, true],
  ["an element of a list", { field: "color", contains: ["indigo"] }, true],
  ["a whole element", { field: "category", is: ["topi"] }, true],
  ["a part of a word", { field: "title", contains: ["jumput"] }, false],
  ["words that don't stand together", { field: "title", contains: ["bucket jumputan"] }, false],
  ["words of two elements", { field: "color", contains: ["jumputan indigo"] }, false],
  ["a part of an element", { field: "category", is: ["aksesori"] }, false],
  ["a field that is empty", { field: "motif", contains: ["pelangi"] }, false],
  ["another field", { field: "city", contains: ["cantik"] }, false],
])("judges %s", (_, predicate, expected) => {
  expect(isRelevant(hat, predicate)).toBe(expected);
});

it("takes all parts of all, any part of any, and nests them", () => {
  const yes = { field: "title", contains: ["hat"] } satisfies Predicate;
  const no = { field: "title", contains: ["peci"] } satisfies Predicate;
  expect(isRelevant(hat, { all: [yes, yes] })).toBe(true);
  expect(isRelevant(hat, { all: [yes, no] })).toBe(false);
  expect(isRelevant(hat, { any: [no, yes] })).toBe(true);
  expect(isRelevant(hat, { any: [no, no] })).toBe(false);
  expect(isRelevant(hat, { all: [yes, { any: [no, { all: [yes] }] }] })).toBe(true);
});

it("judges one document afresh for each predicate, and never mixes two documents up", () => {
  const bag = { ...hat, title: "Tas Tote Jumputan" };
  const isHat = { field: "title", contains: ["hat"] } satisfies Predicate;
  expect([isRelevant(hat, isHat), isRelevant(bag, isHat), isRelevant(hat, isHat)]).toEqual([
    true,
    false,
    true,
  ]);
});

const [right, wrong] = [true, false];

it.each<[string, boolean[], number, number]>([
  ["ten right ones", Array<boolean>(10).fill(right), 100, 1],
  ["nine of ten", [...Array<boolean>(9).fill(right), wrong], 100, 0.9],
  ["only the first ten places", [...Array<boolean>(10).fill(wrong), right], 100, 0],
  ["as many places as there are relevant ones", [right, right, wrong, wrong], 2, 1],
  ["a relevant one behind those places", [right, wrong, right], 2, 0.5],
  ["too few answers", [right, right], 4, 0.5],
  ["no answer", [], 3, 0],
])("counts %s", (_, results, relevantTotal, expected) => {
  expect(precisionAt10(results, relevantTotal)).toBe(expected);
});

it("judges no query that nothing is relevant to", () => {
  expect(() => precisionAt10([right], 0)).toThrow(RangeError);
});

import { expect, it } from "vitest";
import { readSearchEnglish, readSearchSynonyms } from "./read-search-data.js";
import { synonymRows } from "./synonym-rows.js";

const rows = synonymRows(readSearchSynonyms(), readSearchEnglish());
const othersOf = (phrase: string) => rows.find((row) => row.phrase === phrase)?.others ?? [];

it("has a row per phrase, which never finds itself", () => {
  expect(new Set(rows.map(({ phrase }) => phrase)).size).toBe(rows.length);
  for (const { phrase, others } of rows) expect(others).not.toContain(phrase);
});

it("leads one way, on to the whole group", () => {
  expect(othersOf("jahitan")).toContain("menjahit");
  expect(othersOf("bag")).toContain("tas");
  expect(othersOf("tas")).not.toContain("bag");
});

it("takes words whole, with synonyms or without", () => {
  const wholes = rows.filter((row) => row.whole).map(({ phrase }) => phrase);
  expect(wholes).toEqual(expect.arrayContaining(["kemeja", "kepala"]));
  expect(othersOf("kemeja")).toEqual(["hem"]);
  expect(othersOf("kepala")).toEqual([]);
});

it("leaves out what says nothing of a product", () => {
  expect(rows.find(({ phrase }) => phrase === "murah")?.ignored).toBe(true);
});

import { expect, it } from "vitest";
import { readData } from "./read-data.js";
import { readSearchEnglish } from "./read-search-data.js";

const { categories, products } = readData();
const english = readSearchEnglish();
const spaced = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;

/** Texts that no key of the words is in. */
function untold(texts: readonly string[], words: Record<string, string[]>): string[] {
  const keys = Object.keys(words).map(spaced);
  return [...new Set(texts)].filter((text) => text && !keys.some((key) => spaced(text).includes(key)));
}

const texts = {
  techniques: products.map(({ technique }) => technique),
  motifs: products.map(({ motif }) => motif),
  colors: products.flatMap(({ variants }) => variants.flatMap(({ options }) => options["Warna"] ?? [])),
  materials: products.map(({ materials }) => materials),
  goods: products.map(({ title }) => title),
};
const fields = ["techniques", "motifs", "colors", "materials", "goods"] as const;

it("names every category of the shop in English, and no other", () => {
  expect(Object.keys(english.categories).sort()).toEqual(categories.map(({ handle }) => handle).sort());
  const names = Object.values(english.categories).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it.each(fields)("has English for all %s of the sample goods", (field) => {
  expect(untold(texts[field], english[field])).toEqual([]);
});

it.each(fields)("has a use for each of its %s among the sample goods", (field) => {
  const all = texts[field].map(spaced);
  const idle = Object.keys(english[field]).filter((key) => !all.some((text) => text.includes(spaced(key))));
  expect(idle).toEqual([]);
});

it("says each thing once", () => {
  const lists = [
    ...Object.values(english.categories).map(({ words }) => words),
    ...fields.flatMap((field) => Object.values(english[field])),
  ];
  expect(lists.filter((words) => new Set(words).size !== words.length)).toEqual([]);
});

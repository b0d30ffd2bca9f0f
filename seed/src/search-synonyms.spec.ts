import { expect, it } from "vitest";
import { readData } from "./read-data.js";
import { readSearchSynonyms } from "./read-search-data.js";

const { groups, oneway, whole, ignored } = readSearchSynonyms();
const grouped = groups.flatMap(({ words }) => words);
const rooted = new Map(groups.flatMap(({ root, words }) => words.map((word) => [word, root] as const)));
const everything = [...grouped, ...oneway.flatMap(({ from, to }) => [from, ...to]), ...whole, ...ignored];
const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
/** Words of a text as an engine would cut it. */
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

it("names every group by one of its words, and no word belongs to two groups", () => {
  expect(groups.filter(({ root, words }) => !words.includes(root))).toEqual([]);
  expect(repeated(grouped)).toEqual([]);
});

it("sends each word one way only once, to words that its own group doesn't hold already", () => {
  expect(repeated(oneway.map(({ from }) => from))).toEqual([]);
  for (const { from, to } of oneway) {
    expect(repeated(to), from).toEqual([]);
    expect(to, from).not.toContain(from);
    const root = rooted.get(from);
    if (root)
      expect(
        to.filter((word) => rooted.get(word) === root),
        from,
      ).toEqual([]);
  }
});

it("takes single words whole, each once, and none that it ignores", () => {
  expect(repeated(whole)).toEqual([]);
  expect(whole.filter((word) => word.includes(" ") || ignored.includes(word))).toEqual([]);
});

it("ignores no word that it also has a synonym for, alone or in a phrase", () => {
  expect(repeated(ignored)).toEqual([]);
  const meant = new Set(
    [...grouped, ...oneway.map(({ from }) => from)].flatMap((phrase) => phrase.split(" ")),
  );
  expect(ignored.filter((word) => meant.has(word))).toEqual([]);
});

it("ignores no word that names a category, a brand, a place, a technique, a colour or a material", () => {
  const { categories, facilities, products } = readData();
  const names = [
    ...categories.map(({ name }) => name.replace("&", "")),
    ...facilities.flatMap(({ brand, city, province }) => [brand, city, province.replace(/^DI /, "")]),
    ...products.flatMap(({ technique, motif, variants }) => [
      technique.replace(/ dan | dengan /, " "),
      motif.replace(/ dan /, " "),
      ...variants.flatMap(({ options }) => options["Warna"] ?? []),
    ]),
  ];
  const named = new Set(names.flatMap(wordsOf));
  expect(ignored.filter((word) => named.has(word))).toEqual([]);
});

it("leads one way to words that the sample catalogue has, or whose group it has", () => {
  const { categories, facilities, products } = readData();
  const text = ` ${wordsOf(JSON.stringify([categories, facilities, products])).join(" ")} `;
  const isThere = (phrase: string) => text.includes(` ${phrase} `);
  const siblings = (phrase: string) => groups.find(({ words }) => words.includes(phrase))?.words ?? [phrase];
  const astray = oneway.flatMap(({ to }) => to).filter((phrase) => !siblings(phrase).some(isThere));
  expect(astray).toEqual([]);
});

it("is text in one normal form, and never names a person, or uses a word that degrades", () => {
  expect(everything.filter((word) => word !== word.normalize("NFC").toLowerCase().trim())).toEqual([]);
  const degrading =
    /\b(napi|narapidana|terpidana|tahanan politik|sipir|jeruji|penjara|bui|kriminal|penjahat)\b/;
  expect(everything.filter((word) => degrading.test(word))).toEqual([]);
  const ofPersons = /\b(nik|bin|binti|bapak|saudara|sdr|almarhum|haji|hajah|\d{4,})\b/;
  expect(everything.filter((word) => ofPersons.test(word))).toEqual([]);
});

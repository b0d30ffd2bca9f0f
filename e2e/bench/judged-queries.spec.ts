import { beforeAll, expect, it } from "vitest";
import { readData } from "../../seed/src/read-data.js";
import { isRelevant, type JudgedDocument, type Predicate, queryKinds } from "./judge.js";
import { judgedDocuments } from "./judged-documents.js";
import { readJudgedQueries } from "./judged-queries.js";

/** The known facilities only: each of them has as many goods here as among 40,000 goods of 627 facilities. */
const sample = { products: 5_000, facilities: 74 };
const queries = readJudgedQueries();
const data = readData();
const documents: JudgedDocument[] = [];

beforeAll(async () => {
  for await (const [, document] of judgedDocuments(data, sample)) documents.push(document);
});

it("asks at least 140 different queries, and at least ten of every kind", () => {
  expect(queries.length).toBeGreaterThanOrEqual(140);
  expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
  for (const kind of queryKinds)
    expect(queries.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(10);
});

it("asks as people type: short, in small letters, without spaces at the ends", () => {
  expect(queries.map(({ q }) => q).filter((q) => !/^[a-z0-9-]+( [a-z0-9-]+){0,4}$/.test(q))).toEqual([]);
});

it("mistypes and breaks off: a typo has a word that no goods have, a prefix goes on in a word of theirs", () => {
  const spelt = new Set(documents.flatMap((document) => wordsOf(JSON.stringify(document))));
  const lastOf = (q: string) => q.split(" ").at(-1) ?? "";
  for (const { q, kind } of queries) {
    if (kind === "typo")
      expect(
        wordsOf(q).some((word) => !spelt.has(word)),
        q,
      ).toBe(true);
    if (kind === "prefix")
      expect(
        [...spelt].some((word) => word.length > lastOf(q).length && word.startsWith(lastOf(q))),
        q,
      ).toBe(true);
  }
});

it("judges by fields that documents have, and never by nothing", () => {
  const fields = new Set(documents.flatMap((document) => Object.keys(document)));
  for (const { q, relevant } of queries)
    for (const { field, texts } of leavesOf(relevant)) {
      expect(fields, q).toContain(field);
      expect(texts.filter((text) => wordsOf(text).length > 0).length, q).toBe(texts.length);
      expect(texts.length, q).toBeGreaterThan(0);
    }
});

it("names no category or size that doesn't exist", () => {
  const names = new Set(
    documents.flatMap(({ category, size }) => [...category, ...size].map((name) => name.toLowerCase())),
  );
  const exact = queries.flatMap(({ relevant }) => leavesOf(relevant).filter(({ whole }) => whole));
  expect(exact.flatMap(({ texts }) => texts).filter((text) => !names.has(text.toLowerCase()))).toEqual([]);
});

it("has something relevant to every query among the sample goods, and again among those of a load test", () => {
  const samples = documents.slice(0, data.products.length);
  const made = documents.slice(data.products.length);
  const found = (among: JudgedDocument[], { relevant }: { relevant: Predicate }) =>
    among.some((document) => isRelevant(document, relevant));
  expect(queries.filter((query) => !found(samples, query)).map(({ q }) => q)).toEqual([]);
  expect(queries.filter((query) => !found(made, query)).map(({ q }) => q)).toEqual([]);
});

it("has something that is not relevant to every query", () => {
  expect(
    queries.filter(({ relevant }) => documents.every((document) => isRelevant(document, relevant))),
  ).toEqual([]);
});

function leavesOf(predicate: Predicate): { field: string; texts: string[]; whole: boolean }[] {
  if ("all" in predicate) return predicate.all.flatMap(leavesOf);
  if ("any" in predicate) return predicate.any.flatMap(leavesOf);
  const { field } = predicate;
  return "is" in predicate
    ? [{ field, texts: predicate.is, whole: true }]
    : [{ field, texts: predicate.contains, whole: false }];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

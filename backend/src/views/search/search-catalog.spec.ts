import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { expect, it, vi } from "vitest";
import { askRelaxing, countQuery } from "./search-catalog";

vi.mock("../../workflows/search/engines", () => ({}));
vi.mock("../../workflows/search/write-search-changes", () => ({}));

const synonyms = [{ phrase: "murah", others: [], stems: [], ignored: true, whole: false }];
const container = {
  resolve: () => ({ raw: async () => ({ rows: synonyms }) }),
} as unknown as MedusaContainer;
const eight = "satu dua tiga empat lima enam tujuh delapan";

/** @param strange a word that nothing has */
async function droppedOf(q: string, strange: string): Promise<string[]> {
  const answer = (words: string): SearchTypes.SearchResult => ({
    hits: [],
    metadata: { skip: 0, take: 0, count: words.includes(strange) ? 0 : 1 },
  });
  const search = { q, page: 1 };
  const { dropped } = await askRelaxing(container, search, {
    ask: async (queries) => queries.map(({ filters }) => answer(String(filters?.q))),
    queryOf: (words) => countQuery(search, words),
  });
  return dropped;
}

it.each([
  [eight, "zzz", []],
  [`${eight} sembilan murah sepuluh`, "zzz", ["sembilan", "sepuluh"]],
  [`${eight} sembilan`, "enam", ["enam", "sembilan"]],
  ["enam sembilan", "e", []],
])("of %j, where nothing has %j, %j are left out and said", async (q, strange, dropped) => {
  expect(await droppedOf(q, strange)).toEqual(dropped);
});

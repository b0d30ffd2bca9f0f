import type { MedusaContainer } from "@medusajs/framework/types";
import { beforeEach, expect, it, vi } from "vitest";
import { compareSearchIndex } from "./compare-search-indexes";

const put: string[][] = [];
const onSale = [
  { id: "right", fingerprint: "a", sold: 3 },
  { id: "sold-since", fingerprint: "b", sold: 4 },
  { id: "different", fingerprint: "c", sold: 0 },
  { id: "absent", fingerprint: "d", sold: 0 },
];
const held = [
  { id: "right", fingerprint: "a", sold: 3 },
  { id: "sold-since", fingerprint: "b", sold: 1 },
  { id: "different", fingerprint: "old", sold: 0 },
  { id: "withdrawn", fingerprint: "e", sold: 0 },
];

vi.mock("../modules/listing/search/read-search-documents", () => ({
  allSearchDocuments: async function* () {
    yield onSale;
  },
}));
vi.mock("./search/engines", () => ({
  hasMeilisearch: () => false,
  INDEX_OF: { postgres: "catalog", meilisearch: "catalog_meilisearch" },
}));
vi.mock("./search/write-search-changes", () => ({
  searchChanges: { topic: "search" },
  meilisearchChanges: { topic: "search_meilisearch" },
  putInLane: async (_: unknown, topic: string, ids: string[]) =>
    void put.push(...ids.map((id) => [topic, id])),
}));

/** A container whose search finds by id. */
function containerOf(search: (query: { filters?: { id: string[] } }) => Promise<unknown>): MedusaContainer {
  return { resolve: () => ({ search }) } as unknown as MedusaContainer;
}

beforeEach(() => put.splice(0));

it("mends what is absent or different, refreshes what was sold, takes out what is withdrawn", async () => {
  const container = containerOf(async ({ filters }) => ({
    hits: held
      .filter(({ id }) => !filters || filters.id.includes(id))
      .map((document) => ({ id: document.id, document })),
  }));
  expect(await compareSearchIndex(container, "postgres")).toEqual({
    engine: "postgres",
    compared: 4,
    mended: 2,
    refreshed: 1,
    removed: 1,
    failed: null,
  });
  expect(put).toEqual(["different", "absent", "sold-since", "withdrawn"].map((id) => ["search", id]));
});

it("tells why an engine could not be compared", async () => {
  const container = containerOf(() => Promise.reject(new Error("away")));
  expect((await compareSearchIndex(container, "postgres")).failed).toBe("away");
});

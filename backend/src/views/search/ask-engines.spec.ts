import type { MedusaContainer } from "@medusajs/framework/types";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askEngines } from "./ask-engines";

vi.mock("../../workflows/search/engines", () => ({
  hasMeilisearch: () => true,
  INDEX_OF: { postgres: "catalog", meilisearch: "catalog_meilisearch" },
}));
vi.mock("../../workflows/search/write-search-changes", () => ({
  meilisearchChanges: { topic: "search_meilisearch" },
}));

let missed: { id: string } | undefined;
let failure: Error | undefined;
let asked: string[];
let ask: () => Promise<string>;
let now = Date.UTC(2026, 0, 1);

beforeEach(() => {
  // What the test before left is over.
  vi.useFakeTimers({ now: (now += 3_600_000) });
  [missed, failure, asked] = [undefined, undefined, []];
  const outbox = { where: () => outbox, first: async () => missed };
  const parts: Record<string, unknown> = {
    search: {
      searchMany: async (queries: { entity: string }[]) => {
        const entity = String(queries[0]?.entity);
        asked.push(entity);
        if (entity !== "catalog" && failure) throw failure;
        return [entity];
      },
    },
    logger: { warn: () => {} },
    __pg_connection__: () => outbox,
  };
  const container = { resolve: (name: string) => parts[name] } as unknown as MedusaContainer;
  ask = async () => String((await askEngines(container, [{ fields: ["id"] }]))[0]);
});
afterEach(() => vi.useRealTimers());

it("asks Meilisearch alone while it answers", async () => {
  expect(await ask()).toBe("catalog_meilisearch");
  expect(asked).toEqual(["catalog_meilisearch"]);
});

it("asks PostgreSQL when Meilisearch is away, and leaves Meilisearch alone for five seconds", async () => {
  failure = new Error("away");
  expect(await ask()).toBe("catalog");
  failure = undefined;
  vi.advanceTimersByTime(4000);
  expect(await ask()).toBe("catalog");
  expect(asked).toEqual(["catalog_meilisearch", "catalog", "catalog"]);
  vi.advanceTimersByTime(1500);
  expect(await ask()).toBe("catalog_meilisearch");
});

it("one question tries whether Meilisearch is back, the others don't wait for it", async () => {
  failure = new Error("away");
  await ask();
  vi.advanceTimersByTime(5500);
  asked.splice(0);
  await Promise.all([ask(), ask(), ask()]);
  expect(asked.filter((entity) => entity === "catalog_meilisearch")).toHaveLength(1);
});

it("a question that Meilisearch refuses doesn't stop the next one", async () => {
  failure = Object.assign(new Error("bad"), { response: new Response(null, { status: 400 }) });
  expect(await ask()).toBe("catalog");
  failure = undefined;
  expect(await ask()).toBe("catalog_meilisearch");
});

it("asks PostgreSQL while Meilisearch misses a change, and Meilisearch again once it has it", async () => {
  missed = { id: "1" };
  expect(await ask()).toBe("catalog");
  missed = undefined;
  vi.advanceTimersByTime(1100);
  expect(await ask()).toBe("catalog_meilisearch");
});

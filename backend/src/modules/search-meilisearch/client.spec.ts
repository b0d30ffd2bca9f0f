import { expect, test } from "vitest";
import { isSearchKey } from "./client";

const NOW = new Date("2026-06-01T00:00:00Z");
const whole = { actions: ["search"], indexes: ["*"], expiresAt: null };

test.each<[string, Partial<Parameters<typeof isSearchKey>[0]>, boolean]>([
  ["searches everywhere for ever", {}, true],
  ["lasts a while yet", { expiresAt: "2026-06-01T00:00:01Z" }, true],
  ["has run out", { expiresAt: "2026-05-31T23:59:59Z" }, false],
  ["runs out now", { expiresAt: NOW }, false],
  ["searches in one index", { indexes: ["catalog_1"] }, false],
  ["writes as well", { actions: ["search", "documents.add"] }, false],
  ["may do everything", { actions: ["*"] }, false],
])("a key that %s", (_, own, fits) => {
  expect(isSearchKey({ ...whole, ...own }, NOW)).toBe(fits);
});

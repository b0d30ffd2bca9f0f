import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Journal } from "./journal.js";
import type { IdempotentAnswer } from "./records.js";
import { keepFor } from "./retention.js";
import { Store } from "./store.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answer = (id: string, created = 0): IdempotentAnswer => ({ id, fingerprint: "f", body: "{}", created });
const open = () => new Store(new Journal(folder));

it("reads what was written, without the line a crash cut short", () => {
  const store = open();
  store.transact((tx) => tx.put("answer", answer("one")));
  store.transact((tx) => tx.put("answer", answer("two")));
  appendFileSync(join(folder, "journal.jsonl"), '[["answer","three",{"id":"thr');
  const again = open();
  expect(again.all("answer").map((one) => one.id)).toEqual(["two", "one"]);
  again.transact((tx) => tx.put("answer", answer("four")));
  expect(open().all("answer")).toHaveLength(3);
});

it("leaves no trace of work that failed", () => {
  const store = open();
  expect(() =>
    store.transact((tx) => {
      tx.put("answer", answer("one"));
      expect(tx.get("answer", "one")).toBeDefined();
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(store.get("answer", "one")).toBeUndefined();
  expect(readFileSync(join(folder, "journal.jsonl"), "utf8")).toBe("");
});

it("forgets idempotency keys after a day", () => {
  const store = open();
  store.transact((tx) => {
    tx.put("answer", answer("old", 1_000_000));
    tx.put("answer", answer("new", 1_050_000));
    tx.remove("answer", "never there");
  });
  const later = new Store(new Journal(folder), keepFor(1_100_000_000));
  expect(later.all("answer").map((one) => one.id)).toEqual(["new"]);
});

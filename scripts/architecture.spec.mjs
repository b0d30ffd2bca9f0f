import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const map = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8");
const folders = [...map.matchAll(/^\| `([\w/()-]+\/)` +\|/gm)].map(([, folder]) => folder);

test("the map names folders", () => expect(folders.length).toBeGreaterThan(10));

test.each(folders)("%s is there", (folder) => expect(existsSync(path.join(root, folder))).toBe(true));

test("the README is short", () => {
  const words = readFileSync(path.join(root, "README.md"), "utf8").split(/\s+/).filter(Boolean);
  expect(words.length).toBeLessThan(500);
});

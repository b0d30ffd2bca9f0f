import { readdirSync } from "node:fs";
import { expect, it } from "vitest";

/** Medusa keeps the migrations of all modules in one table by their name alone: the second of a name never runs. */
it("no two modules have a migration of the same name", () => {
  const names = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
    .filter((file) => /[\\/]migrations[\\/]Migration\w+\.ts$/.test(file))
    .map((file) => file.replace(/^.*[\\/]/, ""));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

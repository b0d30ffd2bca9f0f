import type { MedusaContainer } from "@medusajs/framework/types";
import { expect, it } from "vitest";
import { runEach } from "./run-each";

const logged: string[] = [];
const container = {
  resolve: () => ({ warn: (line: string) => logged.push(line) }),
} as unknown as MedusaContainer;

it.each([1, 4])("runs every item once, at most %i at a time, also past one that fails", async (atOnce) => {
  logged.length = 0;
  const items = Array.from({ length: 10 }, (_, index) => `item ${index}`);
  const seen: string[] = [];
  let running = 0;
  let most = 0;
  const run = async (item: string) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
    seen.push(item);
    if (item === "item 3") throw new Error("no");
  };
  await runEach(container, "run of", items, (item) => item, run, atOnce);
  expect(seen.sort()).toEqual(items);
  expect(most).toBe(atOnce);
  expect(logged).toEqual(["The run of item 3 failed: no"]);
});

import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { Turnstile } from "./turnstile";

it("lets so many through at a time, in the order they came, whether the work succeeds or fails", async () => {
  const turnstile = new Turnstile(2);
  const entered: number[] = [];
  let inside = 0;
  let most = 0;
  const work = Array.from({ length: 9 }, (_, index) =>
    turnstile.pass(async () => {
      entered.push(index);
      most = Math.max(most, ++inside);
      await pause(1);
      inside--;
      if (index % 3 === 0) throw new Error(`no ${index}`);
      return index;
    }),
  );
  const results = await Promise.allSettled(work);
  expect(entered).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
  expect(results.map(({ status }) => status === "fulfilled")).toEqual([
    ...[false, true, true, false, true, true, false, true, true],
  ]);
  expect(await turnstile.pass(async () => "again")).toBe("again");
});

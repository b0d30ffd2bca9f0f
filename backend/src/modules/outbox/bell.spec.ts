import { expect, it } from "vitest";
import { Bell } from "./bell";

const timed = async (work: Promise<void>) => {
  const start = performance.now();
  await work;
  return performance.now() - start;
};

it("wakes who waits", async () => {
  const bell = new Bell();
  setTimeout(() => bell.ring(), 20);
  expect(await timed(bell.wait(5000))).toBeLessThan(1000);
});

it("is heard once by who comes later", async () => {
  const bell = new Bell();
  bell.ring();
  expect(await timed(bell.wait(5000))).toBeLessThan(1000);
  expect(await timed(bell.wait(100))).toBeGreaterThan(90);
});

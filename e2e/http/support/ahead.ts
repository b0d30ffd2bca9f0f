import { beforeAll } from "vitest";

/** More would only wait for each other. */
const AT_ONCE = 3;

/**
 * Makes so many before the first test, side by side, which takes much less time than one after the other. What is
 * answered gives each of them to one test, and makes another when none is left.
 */
export function ahead<Thing>(count: number, make: () => Promise<Thing>): () => Promise<Thing> {
  const made: Thing[] = [];
  beforeAll(async () => {
    let begun = 0;
    const lane = async () => {
      while (begun++ < count) made.push(await make());
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }, 180_000);
  return async () => made.pop() ?? make();
}

import type { Random } from "../../fuzz/random";

/** In place. */
export function shuffle<T>(random: Random, things: T[]): T[] {
  for (let last = things.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [things[last], things[other]] = [things[other] as T, things[last] as T];
  }
  return things;
}

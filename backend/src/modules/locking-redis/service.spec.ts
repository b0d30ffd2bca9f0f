import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { OrderedRedisLockingProvider } from "./service";

/** What the provider asks of Redis. */
function someRedis() {
  const held = new Map<string, string>();
  return {
    held,
    defineCommand: () => {},
    acquireLock: async (key: string, owner: string) =>
      Number(!held.has(key) && Boolean(held.set(key, owner))),
    extendLock: async (key: string, owner: string) => Number(held.get(key) === owner),
    releaseLock: async (key: string, owner: string) => Number(held.get(key) === owner && held.delete(key)),
  };
}

it("lets many who want the same keys in opposite order have them one after the other", async () => {
  const redisClient = someRedis();
  const locking = new OrderedRedisLockingProvider(...([{ redisClient }, {}] as never[]));
  let inside = 0;
  let done = 0;
  const job = async () => {
    expect(++inside).toBe(1);
    await pause(1);
    inside--;
    return ++done;
  };
  const orders = [
    ["a", "b"],
    ["b", "a"],
    ["b", "a", "b"],
  ];
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => locking.execute(orders[index % 3] ?? [], job, { timeout: 20 })),
  );
  expect(done).toBe(12);
  expect([...redisClient.held]).toEqual([]);
});

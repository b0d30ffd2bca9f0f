import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { OrderedRedisLockingProvider } from "./service";

/** What the provider asks of Redis. */
function someRedis() {
  const held = new Map<string, string>();
  /** Seconds for which each key was taken; 0 for ever. */
  const terms: [key: string, seconds: number][] = [];
  return {
    held,
    terms,
    defineCommand: () => {},
    get: async (key: string) => held.get(key) ?? null,
    acquireLock: async (key: string, owner: string, seconds: number) => {
      if (held.has(key) && (owner === "*" || held.get(key) !== owner)) return 0;
      held.set(key, owner);
      terms.push([key, seconds]);
      return 1;
    },
    extendLock: async (key: string, owner: string) => Number(held.get(key) === owner),
    releaseLock: async (key: string, owner: string) => Number(held.get(key) === owner && held.delete(key)),
  };
}

function someLocking() {
  const redisClient = someRedis();
  const locking = new OrderedRedisLockingProvider(...([{ redisClient, prefix: "" }, {}] as never[]));
  return { redisClient, locking };
}

it("lets many who want the same keys in opposite order have them one after the other", async () => {
  const { redisClient, locking } = someLocking();
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

describe("keys that are taken without a job", () => {
  it("are taken one by one in one order, each once, and for a time", async () => {
    const { redisClient, locking } = someLocking();
    await locking.acquire(["b", "a", "b"]);
    expect(redisClient.terms).toEqual([
      ["a", 300],
      ["b", 300],
    ]);
    await locking.acquire("c", { expire: 7 });
    expect(redisClient.terms.at(-1)).toEqual(["c", 7]);
    expect(await locking.release(["a", "b", "c"])).toBe(true);
    expect([...redisClient.held]).toEqual([]);
  });

  it("are all or none", async () => {
    const { redisClient, locking } = someLocking();
    await locking.acquire("b", { ownerId: "another" });
    await expect(locking.acquire(["c", "b", "a"])).rejects.toThrow("Failed to acquire lock");
    await expect(locking.acquire(["c", "b", "a"], { ownerId: "me" })).rejects.toThrow();
    expect([...redisClient.held]).toEqual([["b", "another"]]);
  });

  it("of which one is refused leave to their owner what it held before", async () => {
    const { redisClient, locking } = someLocking();
    await locking.acquire("a", { ownerId: "me" });
    await locking.acquire("c", { ownerId: "another" });
    await expect(locking.acquire(["a", "b", "c"], { ownerId: "me" })).rejects.toThrow();
    expect(Object.fromEntries(redisClient.held)).toEqual({ a: "me", c: "another" });
  });
});

import { LeaseLockingProvider } from "@karya/backend/src/modules/locking-lease/service";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import knex from "knex";
import { afterAll, describe, expect, it } from "vitest";
import { database } from "./support/ledger";

const logger = { warn: () => {} } as unknown as ConstructorParameters<
  typeof LeaseLockingProvider
>[0]["logger"];
const connection = process.env.DATABASE_URL;
const pool = () => knex({ client: "pg", connection, pool: { min: 0, max: 5 } });
const pools = { one: pool(), other: pool(), dying: pool() };

/** Processes as far as the database can tell: each with connections and leases of its own. A lease lives a second. */
function processes(wait = 5) {
  const process = (from: keyof typeof pools) =>
    new LeaseLockingProvider({ __pg_connection__: pools[from], logger }, { life: 1, wait });
  return { one: process("one"), other: process("other"), dying: process("dying") };
}

const someKey = () => `spec:${randomUUID()}`;
const isFree = async (key: string) => (await database("lock_lease").where({ key })).length === 0;

afterAll(async () => {
  await Promise.all([pools.one.destroy(), pools.other.destroy()]);
});

describe("execute", () => {
  it("runs one job at a time, over processes, and leaves nothing behind", async () => {
    const { one, other } = processes();
    const key = someKey();
    let inside = 0;
    let most = 0;
    let done = 0;
    const job = async () => {
      most = Math.max(most, ++inside);
      await pause(5);
      inside--;
      done++;
    };
    await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).execute(key, job)));
    expect({ most, done }).toEqual({ most: 1, done: 40 });
    expect(await isFree(key)).toBe(true);
  });

  it("takes the same keys in opposite order, and doubled, without anyone getting stuck", async () => {
    const { one, other } = processes(20);
    const [a, b] = [someKey(), someKey()];
    const orders = [
      [a, b],
      [b, a],
      [b, a, b],
    ];
    let done = 0;
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 ? one : other).execute(orders[index % 3] ?? [], async () => {
          done++;
        }),
      ),
    );
    expect(done).toBe(60);
  });

  it("holds on to its keys while the job outlives a lease", async () => {
    const { one, other } = processes();
    const key = someKey();
    const long = one.execute(key, () => pause(2500, "done"));
    await pause(1500);
    await expect(other.acquire(key)).rejects.toThrow("held");
    expect(await long).toBe("done");
  });

  it("gives up waiting in time, and hands on the place in line", async () => {
    const { one } = processes();
    const key = someKey();
    const long = one.execute(key, () => pause(2000));
    await expect(one.execute(key, async () => "late", { timeout: 1 })).rejects.toThrow("Timed out");
    await long;
    expect(await one.execute(key, async () => "next")).toBe("next");
  });

  it("tells the job when its keys were lost, and doesn't report the result as good", async () => {
    const { one } = processes();
    const key = someKey();
    let aborted = false;
    const job = one.execute(key, async (signal) => {
      await database("lock_lease").where({ key }).update({ lease: "taken", owner: "someone else" });
      await pause(1500);
      aborted = signal?.aborted ?? false;
    });
    await expect(job).rejects.toThrow("lost");
    expect(aborted).toBe(true);
    expect(await isFree(key)).toBe(false);
    await database("lock_lease").where({ key }).delete();
  });

  it("gives the keys back when the job fails", async () => {
    const { one } = processes();
    const key = someKey();
    await expect(one.execute(key, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await isFree(key)).toBe(true);
  });

  it("stands by what the job did when the database doesn't hear that the keys are given back", async () => {
    const key = someKey();
    expect(await deaf().execute(key, async () => "done")).toBe("done");
    await pause(1300);
    const { other } = processes();
    await other.acquire(key);
    expect(await other.release(key)).toBe(true);
  });
});

/** A process whose database doesn't hear that a lock is given back. */
function deaf(): LeaseLockingProvider {
  const connection = {
    transaction: () => pools.one.transaction(),
    raw: (sql: string, bindings: never) =>
      sql.includes("USING mine") ? Promise.reject(new Error("away")) : pools.one.raw(sql, bindings),
  } as unknown as typeof pools.one;
  return new LeaseLockingProvider({ __pg_connection__: connection, logger }, { life: 1 });
}

describe("acquire", () => {
  it("ends when its time is over, though its process lives", async () => {
    const { one, other } = processes();
    const key = someKey();
    await one.acquire(key, { expire: 2 });
    await pause(1300);
    await expect(other.acquire(key, { expire: 1 })).rejects.toThrow("held");
    await pause(1000);
    await other.acquire(key, { expire: 1 });
    expect(await other.release(key)).toBe(true);
  });

  it("is free a lease after its process died, however long it was asked for", async () => {
    const { dying, other } = processes();
    const key = someKey();
    await dying.acquire(key);
    await pools.dying.destroy();
    await expect(other.acquire(key)).rejects.toThrow("held");
    await pause(1200);
    await other.acquire(key);
    expect(await other.release(key)).toBe(true);
  });

  it("is free a lease after it was given back, even if the database didn't hear of it", async () => {
    const one = deaf();
    const { other } = processes();
    const key = someKey();
    await one.acquire(key, { expire: 30 });
    await expect(one.release(key)).rejects.toThrow("away");
    await expect(other.acquire(key)).rejects.toThrow("held");
    await pause(1300);
    await other.acquire(key);
    expect(await other.release(key)).toBe(true);
  });

  it("takes all keys or none", async () => {
    const { one, other } = processes();
    const [a, b] = [someKey(), someKey()];
    await one.acquire(b, { ownerId: "one" });
    await expect(other.acquire([a, b], { ownerId: "other" })).rejects.toThrow("held");
    expect(await isFree(a)).toBe(true);
    await one.acquire([a, b], { ownerId: "one" });
    expect(await other.release([a, b], { ownerId: "other" })).toBe(false);
    expect(await isFree(b)).toBe(false);
    expect(await other.release([a, b], { ownerId: "one" })).toBe(true);
  });

  it("lets nobody but a nameless release end a nameless lock", async () => {
    const { one, other } = processes();
    const key = someKey();
    await one.acquire(key);
    await expect(one.acquire(key)).rejects.toThrow("held");
    expect(await other.release(key, { ownerId: "x" })).toBe(false);
    expect(await other.release(key)).toBe(true);
  });
});

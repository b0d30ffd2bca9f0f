import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { MOST_ATTEMPTS } from "@karya/backend/src/domain/outbox-retry";
import { claimRows, type OutboxRow } from "@karya/backend/src/modules/outbox/claim-rows";
import { type Drain, drainTopic } from "@karya/backend/src/modules/outbox/drain-topic";
import { finishRows } from "@karya/backend/src/modules/outbox/finish-rows";
import { OutboxWorker } from "@karya/backend/src/modules/outbox/outbox-worker";
import { afterEach, describe, expect, it } from "vitest";
import { database } from "./support/ledger";

/** A topic of each test's own: the running shop serves none of them. */
let topic = `spec-${randomUUID()}`;

afterEach(async () => {
  await database("outbox").where({ topic }).delete();
  topic = `spec-${randomUUID()}`;
});

const put = (key: string, payload = {}, on = database) =>
  on.raw("SELECT outbox_put(?, ?, ?)", [topic, key, JSON.stringify(payload)]);
const putOnce = (key: string, payload = {}) =>
  database.raw("SELECT outbox_put_once(?, ?, ?)", [topic, key, JSON.stringify(payload)]);
const rowsNow = () => database("outbox").where({ topic }).orderBy("id");
const keysNow = async () => (await rowsNow()).map(({ key }) => key);
const makeDue = () =>
  database("outbox")
    .where({ topic })
    .update({ next_attempt_at: new Date(Date.now() - 1000) });
const endLeases = () =>
  database("outbox")
    .where({ topic })
    .whereNotNull("lease_id")
    .update({ leased_until: new Date(Date.now() - 1000) });

function drain(work: Drain["work"], change: Partial<Drain> = {}): Drain {
  return { topic, batch: 10, lease_seconds: 30, keep_done: false, work, warn: () => {}, ...change };
}

describe("putting", () => {
  it("leaves nothing behind when the change is rolled back", async () => {
    const change = database.transaction(async (trx) => {
      await put("rolled-back", {}, trx);
      throw new Error("the change failed");
    });
    await expect(change).rejects.toThrow("the change failed");
    expect(await rowsNow()).toEqual([]);
  });

  it("folds several changes of one thing into its latest", async () => {
    for (const n of [1, 2, 3]) await put("thing", { n });
    expect(await rowsNow()).toMatchObject([{ key: "thing", version: "3", payload: { n: 3 } }]);
  });

  it("makes a row that was set aside due as new", async () => {
    await put("thing");
    await database("outbox")
      .where({ topic })
      .update({
        attempts: 20,
        set_aside_at: new Date(),
        next_attempt_at: new Date(Date.now() + 1e6),
      });
    await put("thing");
    const seen: string[] = [];
    await drainTopic(
      database,
      drain(async (rows) => void seen.push(...rows.map(({ key }) => key))),
    );
    expect(seen).toEqual(["thing"]);
  });

  it("once is once, also after it is done", async () => {
    const seen: unknown[] = [];
    const kept = drain(async (rows) => void seen.push(...rows.map(({ payload }) => payload)), {
      keep_done: true,
    });
    await putOnce("fact", { n: 1 });
    await putOnce("fact", { n: 2 });
    await drainTopic(database, kept);
    await putOnce("fact", { n: 3 });
    await drainTopic(database, kept);
    expect(seen).toEqual([{ n: 1 }]);
    expect(await rowsNow()).toMatchObject([{ done_at: expect.any(Date), lease_id: null }]);
  });
});

describe("a round", () => {
  it("hands over new rows together, in order, and deletes them", async () => {
    for (const key of ["a", "b", "c"]) await put(key, { of: key });
    const batches: OutboxRow[][] = [];
    expect(
      await drainTopic(
        database,
        drain(async (rows) => void batches.push(rows), { batch: 2 }),
      ),
    ).toBe(2);
    expect(batches.map((rows) => rows.map(({ key, payload }) => [key, payload]))).toEqual([
      [
        ["a", { of: "a" }],
        ["b", { of: "b" }],
      ],
    ]);
    expect(await keysNow()).toEqual(["c"]);
  });

  it("leaves a row due that was put again while it was handled", async () => {
    await put("thing", { n: 1 });
    const seen: unknown[] = [];
    const slow = drain(async ([row]) => {
      seen.push(row?.payload);
      if (seen.length > 1) return;
      await put("thing", { n: 2 });
      // Nobody else takes it up meanwhile: two handlers of one thing could end in the wrong order.
      expect(
        await drainTopic(
          database,
          drain(async () => void seen.push("too early")),
        ),
      ).toBe(0);
    });
    await drainTopic(database, slow);
    await drainTopic(database, slow);
    expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await rowsNow()).toEqual([]);
  });

  it("waits for a row that is being put at the moment it ends, and keeps it due", async () => {
    await put("busy", { n: 1 });
    await put("free");
    const claim = await claimRows(
      database,
      drain(async () => {}),
      "fresh",
    );
    const trx = await database.transaction();
    await put("busy", { n: 2 }, trx);
    const finishing = finishRows(database, claim, false);
    await expect.poll(keysNow).toEqual(["busy"]);
    await trx.commit();
    await finishing;
    expect(await rowsNow()).toMatchObject([{ key: "busy", version: "2", attempts: 0, lease_id: null }]);
  });

  it("passes the neighbours of a poison row, and sets that one aside at last", async () => {
    for (const key of ["a", "poison", "b"]) await put(key);
    const done: string[] = [];
    const warned: string[] = [];
    const picky = drain(
      async (rows) => {
        if (rows.some(({ key }) => key === "poison")) throw new Error("can't swallow that");
        done.push(...rows.map(({ key }) => key));
      },
      { warn: (sentence) => void warned.push(sentence) },
    );
    await drainTopic(database, picky);
    expect(await rowsNow()).toMatchObject(
      ["a", "poison", "b"].map((key) => ({ key, attempts: 1, last_error: "can't swallow that" })),
    );
    expect(await drainTopic(database, picky)).toBe(0);
    for (let round = 0; round < 3; round += 1) {
      await makeDue();
      for (let row = 0; row < 3; row += 1) await drainTopic(database, picky);
    }
    expect(done.sort()).toEqual(["a", "b"]);
    expect(await keysNow()).toEqual(["poison"]);

    for (let round = 0; round < MOST_ATTEMPTS; round += 1) {
      await makeDue();
      await drainTopic(database, picky);
    }
    expect(await rowsNow()).toMatchObject([
      {
        key: "poison",
        attempts: MOST_ATTEMPTS,
        set_aside_at: expect.any(Date),
        last_error: "can't swallow that",
      },
    ]);
    expect(warned).toHaveLength(MOST_ATTEMPTS);
  });

  it("sets aside what ended the process each time", async () => {
    await put("killer");
    await database("outbox")
      .where({ topic })
      .update({ attempts: MOST_ATTEMPTS, lease_id: randomUUID(), leased_until: new Date(0) });
    await drainTopic(
      database,
      drain(async () => expect.fail("It must not be handled again.")),
    );
    expect(await rowsNow()).toMatchObject([
      { set_aside_at: expect.any(Date), last_error: "The worker ended while handling it." },
    ]);
  });
});

describe("several workers", () => {
  it("never hold the same row at once", async () => {
    const keys = Array.from({ length: 200 }, (_, n) => `k${n}`);
    await database.raw("SELECT outbox_put(?, key, '{}') FROM unnest(?::text[]) AS key", [topic, keys]);
    const seen: string[] = [];
    const worker = async () => {
      const one = drain(async (rows) => {
        await delay(5);
        seen.push(...rows.map(({ key }) => key));
      });
      while ((await drainTopic(database, one)) > 0);
    };
    await Promise.all([1, 2, 3, 4].map(worker));
    expect(seen.sort()).toEqual(keys.sort());
    expect(await rowsNow()).toEqual([]);
  });

  it("repeat what a crash left, and the one that was only slow finishes nothing of the other's", async () => {
    await put("thing");
    const slow = await claimRows(
      database,
      drain(async () => {}),
      "fresh",
    );
    expect(
      (
        await claimRows(
          database,
          drain(async () => {}),
          "failed",
        )
      ).rows,
    ).toEqual([]);
    await endLeases();
    const second = await claimRows(
      database,
      drain(async () => {}),
      "failed",
    );
    expect(second.rows).toMatchObject([{ key: "thing", attempts: 2 }]);
    await finishRows(database, slow, false);
    expect(await rowsNow()).toMatchObject([{ lease_id: second.lease_id, done_at: null }]);
    await finishRows(database, second, false);
    expect(await rowsNow()).toEqual([]);
  });
});

describe("the worker", () => {
  const quiet = { info: () => {}, warn: () => {} };

  /** A worker of this test's topic; answers when each key was handled. */
  function startWorker() {
    const handled = new Map<string, number>();
    const handler = {
      topic,
      batch: 10,
      lease_seconds: 30,
      keep_done: false,
      handle: async (_: unknown, rows: OutboxRow[]) =>
        rows.forEach(({ key }) => void handled.set(key, performance.now())),
    };
    const worker = new OutboxWorker({
      knex: database,
      container: {} as never,
      logger: quiet,
      handlers: [handler],
    });
    worker.start();
    return { worker, handled };
  }

  const listeners = async (): Promise<number[]> =>
    database("pg_stat_activity").where({ query: "LISTEN outbox" }).pluck("pid");

  it("hears of a commit at once, and ends when told to", async () => {
    const others = await listeners();
    const { worker, handled } = startWorker();
    await expect.poll(async () => (await listeners()).length).toBe(others.length + 1);
    await delay(200);
    const taken: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      await put(`k${n}`);
      const start = performance.now();
      await expect.poll(() => handled.has(`k${n}`), { interval: 2 }).toBe(true);
      taken.push((handled.get(`k${n}`) ?? 0) - start);
    }
    // Polling alone would take half a second on average.
    expect(taken.sort((one, other) => one - other)[5]).toBeLessThan(200);
    await worker.stop();
    await put("late");
    await delay(1200);
    expect(handled.has("late")).toBe(false);
    await expect.poll(async () => (await listeners()).length).toBe(others.length);
  });

  it("listens again after it lost its connection", async () => {
    const before = new Set(await listeners());
    const { worker, handled } = startWorker();
    const mine = async () => (await listeners()).filter((pid) => !before.has(pid));
    await expect.poll(async () => (await mine()).length).toBe(1);
    const [lost = 0] = await mine();
    await database.raw("SELECT pg_terminate_backend(?)", [lost]);
    await put("meanwhile");
    await expect.poll(() => handled.has("meanwhile"), { timeout: 3000 }).toBe(true);
    await expect.poll(async () => (await mine()).some((pid) => pid !== lost), { timeout: 5000 }).toBe(true);
    await worker.stop();
  });
});

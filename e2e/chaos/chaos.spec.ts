import { afterAll, beforeAll, expect, it } from "vitest";
import { checkout } from "./support/checkout";
import { locks } from "./support/locks";
import { ourShop } from "./support/our-shop";
import { oversell } from "./support/oversell";
import { short } from "./support/plans";
import { races } from "./support/races";
import { say } from "./support/report";
import { searchesOf } from "./support/search-server";
import { bringUpChaos, type ChaosStack } from "./support/stack";
import { webhooks } from "./support/webhooks";

const MINUTES = 60_000;

let stack: ChaosStack;
const seconds: Record<string, number> = {};

/** Runs the short form of a command, and notes how long it took. */
async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = Date.now();
  try {
    return await run();
  } finally {
    seconds[name] = Math.round((Date.now() - started) / 1000);
  }
}

/** The promise is about these five together, less than three minutes: the search server's test is none of them. */
function sayHowLong(): void {
  const each = Object.entries(seconds).map(([name, took]) => `${name} ${took} s`);
  const all = Object.values(seconds).reduce((sum, took) => sum + took, 0);
  say(`The short forms: ${each.join(", ")}; together ${all} s.`);
}

beforeAll(async () => {
  stack = await bringUpChaos({ servers: 2, worker: true, search: true, clock: 2 });
}, 15 * MINUTES);
afterAll(async () => {
  sayHowLong();
  await stack?.down();
}, MINUTES);

it(
  "sells the last units exactly, and tells every loser",
  async () => {
    const { broken, sales } = await timed("oversell", async () =>
      oversell("ours", await ourShop(stack), short.oversell),
    );
    expect(broken).toEqual({});
    expect(sales).toEqual({ "last 1": [1], "last 4": [4] });
  },
  5 * MINUTES,
);

it(
  "sells all units to carts with the same goods in opposite order, and locks nobody in",
  async () => {
    const { broken, sold } = await timed("locks", async () =>
      locks("ours", await ourShop(stack), short.locks),
    );
    expect(broken).toEqual({});
    expect(sold).toBe(short.locks.units);
  },
  5 * MINUTES,
);

it(
  "ends alike whether events are told once or often, and takes no forged one",
  async () => {
    const { broken, deliveries, forgeries } = await timed("webhooks", () => webhooks(stack, short.webhooks));
    expect(broken).toEqual({});
    expect(deliveries).toBeGreaterThan(400);
    expect(forgeries).toBeGreaterThan(100);
  },
  5 * MINUTES,
);

it(
  "makes one order, one charge and one entry of what is done twice at once",
  async () => {
    const { broken } = await timed("races", () => races(stack, short.races));
    expect(broken).toEqual({});
  },
  5 * MINUTES,
);

it(
  "searches on while the search server is away, gives it what it missed, rebuilds its index without a gap, and fills one that is gone",
  async ({ skip }) => {
    if ("missing" in stack.searchServer) return skip(`No Meilisearch: ${stack.searchServer.missing}`);
    const { kill, start } = stack.searchServer;
    const { found, someListing, setPaused, activeIndex, holds, lose, rebuild } = searchesOf(
      stack,
      stack.searchServer,
    );
    const listing = await someListing();
    const all = await found();
    await expect.poll(activeIndex, { timeout: 60_000 }).not.toBeNull();
    await rebuild();
    expect(await holds(listing)).toBe(true);
    const atBoth = async () => [await found(), await found()];
    expect(await atBoth()).toEqual([all, all]);
    // The server that didn't rebuild may ask the old index for half a minute more.
    await setPaused(listing, true);
    await expect.poll(atBoth, { timeout: 10_000 }).toEqual([all - 1, all - 1]);
    await setPaused(listing, false);
    await expect.poll(atBoth, { timeout: 10_000 }).toEqual([all, all]);

    kill();
    for (let times = 0; times < 20; times++) {
      const asked = Date.now();
      expect(await found()).toBe(all);
      expect(Date.now() - asked).toBeLessThan(3000);
    }
    await setPaused(listing, true);
    await expect.poll(found, { timeout: 15_000 }).toBe(all - 1);

    await start();
    await expect.poll(() => holds(listing), { timeout: 30_000 }).toBe(false);
    await setPaused(listing, false);
    await rebuild(async () => expect([all - 1, all]).toContain(await found()));
    expect(await holds(listing)).toBe(true);
    await expect.poll(found, { timeout: 15_000 }).toBe(all);

    await lose();
    for (let times = 0; times < 20; times++) expect(await found()).toBe(all);
    await setPaused(listing, true);
    await expect.poll(found, { timeout: 15_000 }).toBe(all - 1);
    await setPaused(listing, false);
    await expect.poll(() => holds(listing).catch(() => false), { timeout: 60_000 }).toBe(true);
    await expect.poll(found, { timeout: 15_000 }).toBe(all);
  },
  3 * MINUTES,
);

it(
  "loses, doubles and oversells no order, and gives back what is due, while everything is killed at random",
  async () => {
    const { broken } = await timed("checkout", () => checkout(stack, short.checkout));
    expect(broken).toEqual({});
  },
  10 * MINUTES,
);

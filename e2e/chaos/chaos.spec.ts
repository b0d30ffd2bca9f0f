import { afterAll, beforeAll, expect, it } from "vitest";
import { checkout } from "./support/checkout";
import { locks } from "./support/locks";
import { ourShop } from "./support/our-shop";
import { oversell } from "./support/oversell";
import { short } from "./support/plans";
import { bringUpChaos, type ChaosStack } from "./support/stack";

const MINUTES = 60_000;

let stack: ChaosStack;

beforeAll(async () => {
  stack = await bringUpChaos({ servers: 2, worker: true });
}, 15 * MINUTES);
afterAll(() => stack?.down(), MINUTES);

it(
  "sells the last units exactly, and tells every loser",
  async () => {
    const { broken, sales } = await oversell("ours", await ourShop(stack), short.oversell);
    expect(broken).toEqual({});
    expect(sales).toEqual({ "last 1": [1], "last 5": [5] });
  },
  5 * MINUTES,
);

it(
  "sells all units to carts with the same goods in opposite order, and locks nobody in",
  async () => {
    const { broken, sold } = await locks("ours", await ourShop(stack), short.locks);
    expect(broken).toEqual({});
    expect(sold).toBe(short.locks.units);
  },
  5 * MINUTES,
);

it(
  "loses, doubles and oversells no order while everything is killed at random",
  async () => {
    const { broken } = await checkout(stack, short.checkout);
    expect(broken).toEqual({});
  },
  10 * MINUTES,
);

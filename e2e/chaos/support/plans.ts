import type { CheckoutPlan } from "./checkout";
import type { LocksPlan } from "./locks";
import type { OversellPlan } from "./oversell";

type Plans = { oversell: OversellPlan; locks: LocksPlan; checkout: CheckoutPlan };

/** What the commands do. */
const full: Plans = {
  oversell: { shoppers: 200, units: [1, 20], rounds: 10 },
  locks: { carts: 1000, units: 600, atOnce: 60 },
  checkout: { checkouts: 500, kills: 100, atOnce: 6, seed: 20261126 },
};

/** What `npm test` does, and the commands with `--short`. */
export const short: Plans = {
  oversell: { shoppers: 24, units: [1, 5], rounds: 1 },
  locks: { carts: 30, units: 18, atOnce: 15 },
  checkout: { checkouts: 20, kills: 4, atOnce: 4, seed: 7 },
};

/** As the command line asks. */
export const plans = process.argv.includes("--short") ? short : full;

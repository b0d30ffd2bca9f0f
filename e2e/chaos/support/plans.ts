import type { CheckoutPlan } from "./checkout";
import type { LocksPlan } from "./locks";
import type { OversellPlan } from "./oversell";
import type { RacesPlan } from "./races";
import type { WebhooksPlan } from "./webhooks";

type Plans = {
  oversell: OversellPlan;
  locks: LocksPlan;
  checkout: CheckoutPlan;
  webhooks: WebhooksPlan;
  races: RacesPlan;
};

/** What the commands do. */
const full: Plans = {
  oversell: { shoppers: 200, units: [1, 20], rounds: 10 },
  locks: { carts: 1000, units: 600, atOnce: 60 },
  checkout: { checkouts: 500, each: 25, kills: 100, atOnce: 6, seed: 20261126 },
  webhooks: { copies: 6, times: 10, kills: 15, seed: 20261126 },
  races: { rounds: 1000, atOnce: 6, stockRounds: 200 },
};

/** What `npm test` does, and the commands with `--short`. */
export const short: Plans = {
  oversell: { shoppers: 8, units: [1, 4], rounds: 1 },
  locks: { carts: 10, units: 6, atOnce: 6 },
  // By this seed the fates that take long come first, while others live theirs.
  checkout: { checkouts: 12, each: 1, kills: 4, atOnce: 4, seed: 4 },
  webhooks: { copies: 1, times: 4, kills: 1, seed: 7 },
  races: { rounds: 8, atOnce: 4, stockRounds: 6 },
};

/** As the command line asks. */
export const plans = process.argv.includes("--short") ? short : full;

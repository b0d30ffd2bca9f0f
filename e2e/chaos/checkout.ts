import { checkout } from "./support/checkout";
import { plans } from "./support/plans";
import { asCommand } from "./support/report";
import { bringUpChaos } from "./support/stack";

/** 500 checkouts while two servers, the worker and PostgreSQL are killed a hundred times. */
asCommand("checkout", async () => {
  const plan = plans.checkout;
  const stack = await bringUpChaos({ servers: 2, worker: true });
  const { violations, ...rest } = await checkout(stack, plan).finally(stack.down);
  // Stock Medusa has no inbox and nothing that reconciles: there is no end state to compare.
  return { rounds: plan.checkouts, violations, stock_violations: null, ...rest };
});

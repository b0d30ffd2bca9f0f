import { plans } from "./support/plans";
import { asCommand } from "./support/report";
import { bringUpChaos } from "./support/stack";
import { webhooks } from "./support/webhooks";

/** Every event ten times, shuffled, while processes are killed; and forged ones. */
asCommand("webhooks", async () => {
  const stack = await bringUpChaos({ servers: 2, worker: true });
  const { rounds, violations, ...rest } = await webhooks(stack, plans.webhooks).finally(stack.down);
  // Stock Medusa's default modules take no payment events at all.
  return { rounds, violations, stock_violations: null, ...rest };
});

import { plans } from "./support/plans";
import { orderTwice, races } from "./support/races";
import { asCommand } from "./support/report";
import { bringUpChaos } from "./support/stack";
import { bringUpStockMedusa } from "./support/stock-medusa";

/** Double clicks, two tabs, a browser that comes back while the events arrive: a thousand times in all. */
asCommand("races", async () => {
  const plan = plans.races;
  const stack = await bringUpChaos({ servers: 2, worker: true });
  const { violations, ...rest } = await races(stack, plan).finally(stack.down);
  // Stock Medusa has no page to pay at: there the same cart is ordered twice at once, and no more.
  const stock = await bringUpStockMedusa({ servers: 2 });
  const theirs = await orderTwice("stock Medusa", stock.shop, plan).finally(stock.down);
  return {
    rounds: plan.rounds,
    violations,
    stock_violations: theirs.violations,
    stock_rounds: plan.stockRounds,
    ...rest,
    stock: theirs,
  };
});

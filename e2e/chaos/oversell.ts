import { oversell } from "./support/oversell";
import { ourShop } from "./support/our-shop";
import { plans } from "./support/plans";
import { asCommand } from "./support/report";
import { bringUpChaos } from "./support/stack";
import { bringUpStockMedusa } from "./support/stock-medusa";

/** 200 shoppers for the last unit and for the last 20, ten rounds of each, over two backend processes. */
asCommand("oversell", async () => {
  const plan = plans.oversell;
  const stack = await bringUpChaos({ servers: 2, worker: false });
  const ours = await oversell("ours", await ourShop(stack), plan).finally(stack.down);
  const stock = await bringUpStockMedusa({ servers: 2 });
  const theirs = await oversell("stock Medusa", stock.shop, plan).finally(stock.down);
  return {
    rounds: plan.units.length * plan.rounds,
    violations: ours.violations,
    stock_violations: theirs.violations,
    shoppers: plan.shoppers,
    ours,
    stock: theirs,
  };
});

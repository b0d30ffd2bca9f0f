import { locks } from "./support/locks";
import { ourShop } from "./support/our-shop";
import { plans } from "./support/plans";
import { asCommand } from "./support/report";
import { bringUpChaos } from "./support/stack";
import { bringUpStockMedusa } from "./support/stock-medusa";

/** 1,000 carts with the same goods in opposite order, over two backend processes. */
asCommand("locks", async () => {
  const plan = plans.locks;
  const stack = await bringUpChaos({ servers: 2, worker: false });
  const ours = await locks("ours", await ourShop(stack), plan).finally(stack.down);
  const stock = await bringUpStockMedusa({ servers: 2 });
  const theirs = await locks("stock Medusa", stock.shop, plan).finally(stock.down);
  return {
    rounds: plan.carts,
    violations: ours.violations,
    stock_violations: theirs.violations,
    ours,
    stock: theirs,
  };
});

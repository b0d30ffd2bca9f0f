import { Random } from "../../fuzz/random";
import { eachOf } from "./each-of";
import { countFates, dealFates, endedOtherwise, type FateName, live, type Lived } from "./fates";
import { Kills } from "./kills";
import { type Officers, signInOfficers } from "./officers";
import { untilNothing } from "./pause";
import { brokenPromises, CONVERGENCE } from "./promises";
import { say, Violations } from "./report";
import { type Item, Shopper } from "./shopper";
import { changeOfStock, type Shelf, someShelves, stateOf, stockUp } from "./shelves";
import type { ChaosStack } from "./stack";
import { LeftAlone, Visit } from "./visit";

export type CheckoutPlan = {
  checkouts: number;
  /** So many of them for each of the rare fates. */
  each: number;
  kills: number;
  atOnce: number;
  seed: number;
};

/**
 * Shoppers order and pay, late or twice as it happens, and officers give money back, while servers, the worker and
 * PostgreSQL are killed at random and come back. They press again when nothing answers, as people do. Once all is up
 * again, every promise about money and stock must hold in time.
 */
export async function checkout(stack: ChaosStack, plan: CheckoutPlan) {
  const { database } = stack;
  const broken = new Violations();
  const shelves = await someShelves(database, 6);
  await stockUp(database, shelves, plan.checkouts * 3);
  const stocked = await stockedOn(stack, shelves);
  const officers = await signInOfficers(database);

  let done = 0;
  const lived: Lived[] = [];
  const kills = new Kills(stack.parts, new Random(plan.seed));
  const killing = kills.run(plan.kills, (count) => {
    if (count % 10 === 0) say(`checkout: ${count} kills, ${done} checkouts`);
  });
  const shopping = eachOf(dealFates(plan), plan.atOnce, async (fate, index) => {
    await kills.keepPace(index / plan.checkouts);
    const items = [shelves[index % shelves.length], shelves[(index * 5 + 1) % shelves.length]];
    const goods = [...new Set(items)].map((shelf) => ({ variant_id: shelf?.variant_id ?? "", quantity: 1 }));
    try {
      lived.push({ fate, order_id: await shop({ stack, officers, broken }, { fate, index, goods }) });
    } catch (error) {
      if (!(error instanceof LeftAlone)) throw error;
      broken.add(error.message);
    }
    done++;
  });
  await Promise.all([shopping, killing]);
  const restarted = Date.now();
  say(`checkout: ${done} checkouts and ${plan.kills} kills are over; all is up again`);

  const orders = lived.map(({ order_id }) => order_id);
  const still = await untilNothing(CONVERGENCE, async () => {
    const { broken: found, facts } = await brokenPromises(stack);
    const strays = await endedOtherwise(stack, lived);
    found.add("orders that ended otherwise than they should", strays.length);
    found.add(
      "shelves whose stock isn't what was shipped, written off and put back",
      await wrongShelves(stack, shelves, stocked, orders),
    );
    return { total: found.total, found, strays, facts };
  });
  const converged_seconds = Math.round((Date.now() - restarted) / 1000);
  broken.addAll(still.found);
  for (const line of [...still.strays, ...stack.endedByItself()]) say(`checkout: ${line}`);
  const { captures, refunds } = still.facts;
  // Without any, nothing is proven about them.
  broken.add("runs in which no money went back", Number(refunds === 0));
  say(
    `checkout: ${still.facts.orders} orders, Rp${captures} captured, Rp${refunds} refunded; broken: ${broken}`,
  );
  return {
    violations: broken.total,
    broken: broken.byKind,
    kills: kills.byPart,
    ended_by_itself: stack.endedByItself().length,
    converged_seconds,
    fates: countFates(lived),
    ...still.facts,
  };
}

type Stage = { stack: ChaosStack; officers: Officers; broken: Violations };

/**
 * One person's way through the shop.
 * @returns the order's id
 * @throws LeftAlone
 */
async function shop(
  { stack, officers, broken }: Stage,
  { fate, index, goods }: { fate: FateName; index: number; goods: Item[] },
): Promise<string> {
  const visit = new Visit(stack.urls, index);
  const at = (url: string) => new Shopper(url, stack.publishableKey);
  const cart = await visit.insist("shoppers who could not fill a cart", (url) => at(url).fillCart(goods));
  const place = () =>
    visit.insist("shoppers who could not order", async (url) => {
      const { status, body } = await at(url).place(cart);
      return status === 201 ? body : null;
    });
  const { order_id, token } = await place();
  // Some press twice, without need.
  if (index % 3 === 0)
    broken.add("carts that became two orders", Number((await place()).order_id !== order_id));
  await live(fate, { stack, visit, officers, order_id, token, restock: index % 2 === 0 });
  return order_id;
}

async function stockedOn({ database }: ChaosStack, shelves: readonly Shelf[]): Promise<number[]> {
  return (await stateOf(database, shelves)).map(({ stocked }) => stocked);
}

/** @param before what stood on the shelves before these orders */
async function wrongShelves(
  stack: ChaosStack,
  shelves: readonly Shelf[],
  before: readonly number[],
  orders: readonly string[],
): Promise<number> {
  const changes = await changeOfStock(stack.database, shelves, orders);
  const now = await stockedOn(stack, shelves);
  return now.filter((units, place) => units !== (before[place] ?? 0) + (changes[place] ?? 0)).length;
}

import { Random } from "../../fuzz/random";
import { eachOf } from "./each-of";
import { Kills } from "./kills";
import { pause, untilNothing } from "./pause";
import { brokenPromises, CONVERGENCE } from "./promises";
import { say, Violations } from "./report";
import { Shopper } from "./shopper";
import { someShelves, stockUp } from "./shelves";
import type { ChaosStack } from "./stack";

export type CheckoutPlan = {
  checkouts: number;
  kills: number;
  atOnce: number;
  seed: number;
};

/** How long a shopper keeps pressing before that counts as having been left alone. */
const PATIENCE = 5 * 60_000;

/**
 * Shoppers order and pay while servers, the worker and PostgreSQL are killed at random and come back. They press again
 * when nothing answers, as people do. Once all is up again, every promise about money and stock must hold in time.
 */
export async function checkout(stack: ChaosStack, plan: CheckoutPlan) {
  const broken = new Violations();
  const shelves = await someShelves(stack.database, 6);
  await stockUp(stack.database, shelves, plan.checkouts * 3);

  let done = 0;
  const kills = new Kills(stack.parts, new Random(plan.seed));
  const killing = kills.run(plan.kills, (count) => {
    if (count % 10 === 0) say(`checkout: ${count} kills, ${done} checkouts`);
  });

  const shoppers = stack.urls.map((url) => new Shopper(url, stack.publishableKey));
  await eachOf(Array.from({ length: plan.checkouts }), plan.atOnce, async (_, index) => {
    await kills.keepPace(index / plan.checkouts);
    const items = [shelves[index % shelves.length], shelves[(index * 5 + 1) % shelves.length]];
    const goods = [...new Set(items)].map((shelf) => ({ variant_id: shelf?.variant_id ?? "", quantity: 1 }));
    const left = await shop(shoppers, index, goods, broken);
    if (left) broken.add(left);
    done++;
  });
  await killing;
  const restarted = Date.now();
  say(`checkout: ${done} checkouts and ${plan.kills} kills are over; all is up again`);

  const still = await untilNothing(CONVERGENCE, () => brokenPromises(stack));
  const converged_seconds = Math.round((Date.now() - restarted) / 1000);
  for (const [what, times] of Object.entries(still.byKind)) broken.add(what, times);
  for (const surprise of stack.endedByItself()) say(`checkout: ${surprise}`);
  const { captures, refunds, orders } = still.facts;
  say(`checkout: ${orders} orders, Rp${captures} captured, Rp${refunds} refunded; broken: ${broken}`);
  return {
    violations: broken.total,
    broken: broken.byKind,
    kills: kills.byPart,
    ended_by_itself: stack.endedByItself().length,
    converged_seconds,
    ...still.facts,
  };
}

/** One person's way through the shop. @returns how they were left alone, null when they weren't */
async function shop(
  shoppers: readonly Shopper[],
  index: number,
  goods: { variant_id: string; quantity: number }[],
  broken: Violations,
): Promise<string | null> {
  let presses = 0;
  const until = Date.now() + PATIENCE;
  async function press<T>(work: (shopper: Shopper) => Promise<T | null>): Promise<T | null> {
    for (; Date.now() < until; await pause(500)) {
      const answer = await work(shoppers[(index + presses++) % shoppers.length] as Shopper);
      if (answer !== null) return answer;
    }
    return null;
  }

  const cart = await press((shopper) => shopper.fillCart(goods));
  if (!cart) return "shoppers who could not fill a cart";
  const orders = new Set<string>();
  const place = async (shopper: Shopper) => {
    const { status, body } = await shopper.place(cart);
    if (status === 201) orders.add(body.order_id);
    return status === 201 ? body.token : null;
  };
  const token = await press(place);
  if (!token) return "shoppers who could not order";
  // Some press twice, without need.
  if (index % 3 === 0) await press(place);
  if (orders.size > 1) broken.add("carts that became two orders");

  const fate = index % 10;
  if (fate === 0) return null;
  if (fate === 1) {
    const cancelled = await press(async (shopper) => {
      const { status } = await shopper.cancel(token);
      return status === 200 || status === 409 ? true : null;
    });
    return cancelled ? null : "shoppers who could not cancel";
  }
  const paid = await press(async (shopper) => {
    const { status, body } = await shopper.openPayment(token);
    if (status !== 200) return null;
    const pressed = await fetch(`${body.redirect_url}/qris`, { method: "POST", redirect: "manual" });
    return pressed.status < 400 ? true : null;
  });
  return paid ? null : "shoppers who could not pay";
}

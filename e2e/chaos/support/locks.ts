import type { ChaosShop } from "./chaos-shop";
import { eachOf } from "./each-of";
import { fillCarts } from "./fill-carts";
import { untilNothing } from "./pause";
import { say, Violations } from "./report";
import { deadlocksIn } from "./shelves";

export type LocksPlan = {
  carts: number;
  /** Units on each of the two shelves: fewer than carts, so that some lose. */
  units: number;
  /** Carts ordered at the same time. */
  atOnce: number;
};

/** Jobs hold keys too, for a moment. */
const KEYS_FREE_WITHIN = 10_000;

/**
 * Carts with the same two goods in opposite order: whoever locks them as they come ends in a circle. All units that can
 * be sold are sold, nobody is left without an answer, and the goods can still be bought afterwards.
 */
export async function locks(name: string, shop: ChaosShop, { carts: count, units, atOnce }: LocksPlan) {
  const broken = new Violations();
  const carts: (string | null)[] = Array.from({ length: count }, () => null);
  const orderOf = (shopper: number) => (shopper % 4 < 2 ? [0, 1] : [1, 0]);
  await shop.stockUp(count);
  await fillCarts(shop, carts, orderOf);
  await shop.stockUp(units);
  const before = await deadlocksIn(shop.database);
  // Another test may have killed their holders before.
  const heldBefore = new Set(await shop.keysHeld?.());
  const started = Date.now();
  let sold = 0;
  let done = 0;
  await eachOf(carts, atOnce, async (cart, shopper) => {
    const answer = await shop.order(shopper, cart ?? "");
    if (answer.sold) sold++;
    else if (!answer.told) broken.add("carts left without an answer");
    if (++done % 100 === 0) say(`${name}: ${done} of ${count} ordered, ${sold} sold; broken: ${broken}`);
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  broken.add("orders oversold", sold - units);
  broken.add("units left unsold", units - sold);
  for (const { counted, reserved } of await shop.state()) {
    broken.add("reservations that no order holds", reserved - sold);
    broken.add("sold without a reservation", sold - reserved);
    broken.add("counter that isn't the sum of the reservations", Number(counted !== reserved));
  }
  broken.add("deadlocks in the database", (await deadlocksIn(shop.database)) - before);
  // A key that nobody gave back would stand in the way of these, at either server and in either order.
  await shop.stockUp(8);
  const probes: (string | null)[] = Array.from({ length: 4 }, () => null);
  await fillCarts(shop, probes, orderOf);
  for (const [shopper, cart] of probes.entries())
    broken.add("goods that can't be bought any more", Number(!(await shop.order(shopper, cart ?? "")).sold));
  broken.add("keys that nobody gave back", await keysLeft(shop, heldBefore));
  say(`${name}: ${sold} of ${units} sold in ${seconds} s; broken: ${broken}`);
  return { violations: broken.total, broken: broken.byKind, sold, seconds };
}

/** How many new keys are held for longer than anybody needs one. */
async function keysLeft(shop: ChaosShop, heldBefore: ReadonlySet<string>): Promise<number> {
  const held = async () => (await shop.keysHeld?.()) ?? [];
  let left = (await held()).filter((key) => !heldBefore.has(key));
  const { total } = await untilNothing(KEYS_FREE_WITHIN, async () => {
    const now = new Set(await held());
    left = left.filter((key) => now.has(key));
    return { total: left.length };
  });
  return total;
}

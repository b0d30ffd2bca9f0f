import type { ChaosShop } from "./chaos-shop";
import { fillCarts } from "./fill-carts";
import { say, Violations } from "./report";

export type OversellPlan = {
  shoppers: number;
  /** The last so many units, each tried `rounds` times. */
  units: readonly number[];
  rounds: number;
};

/**
 * So many shoppers press at once for the last units, round after round. Exactly the units may be sold, every loser is
 * told, and no reservation is left that isn't a winner's.
 */
export async function oversell(name: string, shop: ChaosShop, { shoppers, units, rounds }: OversellPlan) {
  const broken = new Violations();
  const sales: Record<string, number[]> = {};
  const carts: (string | null)[] = Array.from({ length: shoppers }, () => null);
  for (const last of units) {
    for (let round = 1; round <= rounds; round++) {
      // Enough on the shelf to fill carts from; then all but the last units are taken away.
      await shop.stockUp(shoppers);
      await fillCarts(shop, carts, () => [0]);
      await shop.stockUp(last);
      const started = Date.now();
      const answers = await Promise.all(carts.map((cart, shopper) => shop.order(shopper, cart ?? "")));
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const winners = answers.flatMap(({ sold }, shopper) => (sold ? [shopper] : []));
      const [{ counted, reserved } = { counted: 0, reserved: 0 }] = await shop.state();
      broken.add("units oversold", winners.length - last);
      broken.add("units left unsold", last - winners.length);
      broken.add("losers not told", answers.filter(({ sold, told }) => !sold && !told).length);
      broken.add("reservations that no order holds", reserved - winners.length);
      broken.add("sold without a reservation", winners.length - reserved);
      broken.add("counter that isn't the sum of the reservations", Number(counted !== reserved));
      await shop.undo(winners.map((shopper) => carts[shopper] ?? ""));
      for (const shopper of winners) carts[shopper] = null;
      const [after] = await shop.state();
      broken.add("reservations left after the round", after?.reserved ?? 0);
      (sales[`last ${last}`] ??= []).push(winners.length);
      say(`${name}: last ${last}, round ${round}: ${winners.length} sold in ${seconds} s; broken: ${broken}`);
    }
  }
  return { violations: broken.total, broken: broken.byKind, sales };
}

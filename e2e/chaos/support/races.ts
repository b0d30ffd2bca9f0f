import type { Reply } from "./ask";
import type { ChaosShop } from "./chaos-shop";
import { deliver, eventsAt } from "./deliver";
import { eachOf } from "./each-of";
import { fillCarts } from "./fill-carts";
import { untilNothing } from "./pause";
import { brokenPromises, chargesOf, CONVERGENCE } from "./promises";
import { say, Violations } from "./report";
import { someShelves, stockUp } from "./shelves";
import { Shopper } from "./shopper";
import type { ChaosStack } from "./stack";
import { CARD, press, sessionOf } from "./stories";

export type RacesPlan = {
  rounds: number;
  atOnce: number;
  /** Of stock Medusa, which is slower. */
  stockRounds: number;
};

const KINDS = [
  "double click",
  "two tabs",
  "a tab pays while the other chooses",
  "return against webhook",
] as const;

/**
 * One shopper does everything twice at the same moment: clicks twice, uses two tabs, comes back from the payment page
 * while its events arrive. Each time there must be one order, one charge, and one entry in the books for each fact.
 */
export async function races(stack: ChaosStack, { rounds, atOnce }: RacesPlan) {
  const { urls, publishableKey, database, stripe } = stack;
  const shoppers = urls.map((url) => new Shopper(url, publishableKey));
  const broken = new Violations();
  const shelves = await someShelves(database, 6);
  await stockUp(database, shelves, rounds);
  const orders = new Set<string>();
  let done = 0;

  /** The same press twice at the same moment. A refusal in words is an answer, a failure is none. */
  async function twice<T>(presses: readonly (() => Promise<Reply<T>>)[], taken: number): Promise<T[]> {
    const answers = await Promise.all(presses.map((press) => press()));
    for (const { status } of answers)
      broken.add(`presses answered by ${status}`, Number(status !== taken && status !== 409));
    return answers.flatMap(({ status, body }) => (status === taken ? [body] : []));
  }

  async function race(kind: (typeof KINDS)[number], round: number): Promise<void> {
    const here = shoppers[round % shoppers.length] as Shopper;
    const there = shoppers[(round + 1) % shoppers.length] as Shopper;
    const tabs = kind === "double click" ? [here, here] : [here, there];
    const { variant_id = "" } = shelves[round % shelves.length] ?? {};
    const cart = await here.fillCart([{ variant_id, quantity: 1 }]);
    if (!cart) throw new Error("A cart could not be filled.");

    const placed = await twice(
      tabs.map((tab) => () => tab.place(cart)),
      201,
    );
    for (const { order_id } of placed) orders.add(order_id);
    broken.add("carts that became other than one order", Number(new Set(placed.map(idOf)).size !== 1));
    const [order] = placed;
    if (!order) return;
    if (kind === "a tab pays while the other chooses") {
      const page = (await here.openPayment(order.token, "qris")).body.redirect_url;
      const [, chosen] = await Promise.all([
        press(page, "qris"),
        twice([() => there.openPayment(order.token, "card")], 200),
      ]);
      // Shown a page after all, this tab pays as well.
      for (const { redirect_url } of chosen) await press(redirect_url, "card", CARD);
      return;
    }
    const methods = kind === "two tabs" ? (["qris", "card"] as const) : ([undefined, undefined] as const);
    const opened = await twice(
      tabs.map((tab, index) => () => tab.openPayment(order.token, methods[index])),
      200,
    );
    const pages = opened.map(({ redirect_url }) => redirect_url);
    // Both may have been told to wait for the other: people press again.
    if (pages.length === 0) pages.push((await here.openPayment(order.token)).body.redirect_url);
    if (kind !== "return against webhook") {
      // A page that offers one way to pay ignores the other button.
      await Promise.all(pages.flatMap((page) => [press(page, "qris"), press(page, "card", CARD)]));
      return;
    }
    const [page = ""] = pages;
    await press(page, "qris");
    const told = (await eventsAt(stripe, 20)).filter(({ data }) =>
      JSON.stringify(data).includes(order.order_id),
    );
    await Promise.all([
      ...told.flatMap((event) => urls.map((_, index) => deliver(stack, event, index))),
      twice<unknown>([() => here.seeOrder(order.token), () => there.seeOrder(order.token)], 200),
      twice<unknown>([() => here.openPayment(order.token), () => there.openPayment(order.token)], 200),
    ]);
    broken.add("payment pages open after paying", Number(await isOpen(sessionOf(page))));
  }

  async function isOpen(session: string): Promise<boolean> {
    return (await stripe.checkout.sessions.retrieve(session)).status === "open";
  }

  await eachOf(Array.from({ length: rounds }), atOnce, async (_, round) => {
    await race(KINDS[round % KINDS.length] as (typeof KINDS)[number], round);
    if (++done % 50 === 0) say(`races: ${done} of ${rounds}; broken: ${broken}`);
  });
  const still = await untilNothing(CONVERGENCE, async () => {
    const { broken: found, facts } = await brokenPromises(stack);
    const charges = await chargesOf(stripe, [...orders]);
    found.add("orders charged twice", charges.filter((times) => times > 1).length);
    found.add("orders never charged", charges.filter((times) => times === 0).length);
    const paid = await database("order_payment")
      .whereIn("order_id", [...orders])
      .where({ state: "paid" });
    found.add("orders not paid in the end", orders.size - paid.length);
    return { total: found.total, found, facts };
  });
  broken.addAll(still.found);
  say(`races: ${rounds} rounds, ${orders.size} orders; broken: ${broken}`);
  return { violations: broken.total, broken: broken.byKind, ...still.facts };
}

const idOf = ({ order_id }: { order_id: string }) => order_id;

/** The part of it that any shop can be tried with: the same cart ordered twice at once, at one process or at two. */
export async function orderTwice(name: string, shop: ChaosShop, { stockRounds: rounds, atOnce }: RacesPlan) {
  const broken = new Violations();
  const carts: (string | null)[] = Array.from({ length: rounds }, () => null);
  await shop.stockUp(rounds * 2);
  await fillCarts(shop, carts, () => [0]);
  await eachOf(carts, atOnce, async (cart, round) => {
    const presses = [round, round + (round % 2)];
    const answers = await Promise.all(presses.map((shopper) => shop.order(shopper, cart ?? "")));
    const unanswered = answers.filter(({ sold, told }) => !sold && !told).length;
    broken.add("presses without an answer", unanswered);
    broken.add("carts that were never ordered", Number(!answers.some(({ sold }) => sold)));
  });
  const { rows } = await shop.database.raw(
    `SELECT count(*) FROM (SELECT cart_id FROM order_cart WHERE deleted_at IS NULL GROUP BY cart_id HAVING count(*) > 1) twice`,
  );
  broken.add("carts that became two orders", Number(rows[0].count));
  const [{ reserved } = { reserved: 0 }] = await shop.state();
  broken.add("units held more than once", reserved - rounds);
  say(`${name}: ${rounds} carts ordered twice; broken: ${broken}`);
  return { violations: broken.total, broken: broken.byKind };
}

import type { PlaceOrderView } from "@karya/backend/src/contract/checkout";
import type { Reply } from "./ask";
import type { ChaosShop } from "./chaos-shop";
import { pause } from "./pause";
import { type ReadyCart, Shopper } from "./shopper";
import { someShelves, stateOf, stockUp } from "./shelves";
import type { ChaosStack } from "./stack";

/** Our shop, ordered from through the routes that the storefront uses, at one server after the other. */
export async function ourShop({ urls, publishableKey, database }: ChaosStack): Promise<ChaosShop> {
  const shelves = await someShelves(database, 2);
  const shoppers = urls.map((url) => new Shopper(url, publishableKey));
  const at = (shopper: number) => shoppers[shopper % shoppers.length] as Shopper;
  const totals = new Map<string, number>();
  const tokens = new Map<string, string>();
  return {
    shelves,
    database,
    fillCart: async (shopper, order) => {
      const items = order.map((index) => ({ variant_id: shelves[index]?.variant_id ?? "", quantity: 1 }));
      const cart = await at(shopper).fillCart(items);
      if (!cart) return null;
      totals.set(cart.id, cart.total);
      return cart.id;
    },
    order: async (shopper, cart) => {
      const { status, body } = await place(at(shopper), { id: cart, total: totals.get(cart) ?? 0 });
      if (status === 201) tokens.set(cart, body.token);
      const told = status === 409 && body.code === "out_of_stock" && Boolean(body.message);
      return { sold: status === 201, told };
    },
    stockUp: (units) => stockUp(database, shelves, units),
    state: () => stateOf(database, shelves),
    undo: async (carts) => {
      for (const cart of carts) await at(0).cancel(tokens.get(cart) ?? "");
    },
    keysHeld: () => database("lock_lease").pluck("key"),
  };
}

const MOST_TRIES = 5;

/** Who is told that something has just changed, for a lock was held too long, tries again as the sentence asks. */
async function place(shopper: Shopper, cart: ReadyCart): Promise<Reply<PlaceOrderView>> {
  for (let tries = 1; ; tries++) {
    const answer = await shopper.place(cart);
    if (answer.body.code !== "conflict" || tries === MOST_TRIES) return answer;
    await pause(500);
  }
}

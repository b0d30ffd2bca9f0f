import type { ChaosShop } from "./chaos-shop";
import { eachOf } from "./each-of";

const AT_ONCE = 6;

/** Fills the carts that are missing. @throws Error when a cart can't be had in a few tries */
export async function fillCarts(
  shop: ChaosShop,
  carts: (string | null)[],
  orderOf: (shopper: number) => readonly number[],
): Promise<void> {
  const missing = carts.flatMap((cart, shopper) => (cart === null ? [shopper] : []));
  await eachOf(missing, AT_ONCE, async (shopper) => {
    for (let tries = 0; tries < 5; tries++) {
      const cart = await shop.fillCart(shopper, orderOf(shopper));
      if (cart) {
        carts[shopper] = cart;
        return;
      }
    }
    throw new Error(`Shopper ${shopper} could not fill a cart.`);
  });
}

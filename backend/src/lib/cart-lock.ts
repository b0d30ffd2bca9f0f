import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { reopenCart } from "./free-cart";

/** Held while a cart changes, and while it becomes an order. */
export const cartKey = (cartId: string) => `place-order:${cartId}`;

/**
 * One change of a cart at a time, and none between an order's plan and its completion: what was checked is what is
 * ordered.
 */
export function changingCart<T>(
  container: MedusaContainer,
  cartId: string,
  change: () => Promise<T>,
): Promise<T> {
  const locking = container.resolve(Modules.LOCKING);
  return locking.execute(
    cartKey(cartId),
    async () => {
      await reopenCart(container, cartId);
      return change();
    },
    { timeout: 30 },
  );
}

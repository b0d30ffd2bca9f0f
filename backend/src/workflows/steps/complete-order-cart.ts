import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { DomainError } from "../../domain/domain-error";
import { readCartView } from "../../views/cart-view";
import { findOrderOfCart } from "../../views/find-order-of-cart";
import { isOrderWhole } from "../../views/is-order-whole";
import type { PreparedCart } from "./prepare-order-cart";
import { takeBackOrder } from "./take-back-order";

/**
 * Places the order and reserves its stock; the database refuses what isn't there, and the order is taken back.
 * @throws DomainError "out_of_stock" (409) when someone else was quicker
 */
export const completeOrderCartStep = createStep(
  "complete-order-cart",
  async (prepared: PreparedCart, { container }) => {
    if (prepared.kind === "placed") return new StepResponse({ order_id: prepared.order_id });
    const { cart_id } = prepared;
    // Of many who want the last one, most need not go through a completion only to be undone.
    if (await lacksStock(container, cart_id)) throw new DomainError("out_of_stock", {}, "conflict");
    // Whoever holds the cart alone completes it: a lock of Medusa's own is a broken attempt's.
    await container.resolve(Modules.LOCKING).release(cart_id);
    const failure = await complete(container, cart_id);
    const order_id = await findOrderOfCart(container, cart_id);
    if (order_id && (await isOrderWhole(container, order_id))) return new StepResponse({ order_id });
    if (order_id) await takeBackOrder(container, order_id);
    if (await lacksStock(container, cart_id)) throw new DomainError("out_of_stock", {}, "conflict");
    throw failure ?? new Error(`Cart ${cart_id} could not be completed.`);
  },
);

/** @returns what went wrong, null when nothing did */
async function complete(container: MedusaContainer, id: string): Promise<unknown> {
  try {
    await completeCartWorkflow(container).run({ input: { id } });
    return null;
  } catch (error) {
    return error;
  }
}

/** Medusa says in many ways that there isn't enough; the shelves say it in one. */
async function lacksStock(container: MedusaContainer, cartId: string): Promise<boolean> {
  const { parcels } = await readCartView(container, cartId);
  return parcels.some((parcel) => parcel.items.some((item) => item.available < item.quantity));
}

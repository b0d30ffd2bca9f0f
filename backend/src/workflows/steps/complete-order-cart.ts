import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { DomainError } from "../../domain/domain-error";
import { readCartView } from "../../views/cart-view";
import { findOrderOfCart } from "../../views/find-order-of-cart";
import type { PreparedCart } from "./prepare-order-cart";

/**
 * Places the order and reserves its stock; the database refuses what isn't there, and Medusa takes the order back.
 * @throws DomainError "out_of_stock" (409) when someone else was quicker
 */
export const completeOrderCartStep = createStep(
  "complete-order-cart",
  async (prepared: PreparedCart, { container }) => {
    if (prepared.kind === "placed") return new StepResponse({ order_id: prepared.order_id });
    try {
      const { result } = await completeCartWorkflow(container).run({ input: { id: prepared.cart_id } });
      return new StepResponse({ order_id: result.id });
    } catch (error) {
      console.error("TRIAL", prepared.cart_id, error);
      await new Promise((r) => setTimeout(r, 3000));
      const placed = await findOrderOfCart(container, prepared.cart_id);
      if (placed) return new StepResponse({ order_id: placed });
      if (await lacksStock(container, prepared.cart_id)) throw new DomainError("out_of_stock", {}, "conflict");
      throw error;
    }
  },
);

/** Medusa says in many ways that there isn't enough; the shelves say it in one. */
async function lacksStock(container: MedusaContainer, cartId: string): Promise<boolean> {
  const { parcels } = await readCartView(container, cartId);
  return parcels.some((parcel) => parcel.items.some((item) => item.available < item.quantity));
}

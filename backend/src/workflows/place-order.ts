import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { changingCart } from "../lib/cart-lock";
import { readCart } from "../views/read-cart";
import { completeOrderCartStep } from "./steps/complete-order-cart";
import { openOrderStep } from "./steps/open-order";
import { planOrderStep } from "./steps/plan-order";
import { prepareOrderCartStep } from "./steps/prepare-order-cart";

export type PlaceOrderWorkflowInput = {
  cart_id: string;
  expected_total: number;
  /** In which the buyer is written to. */
  language: "id" | "en";
  /** A keyed digest of the network that it comes from; null where nothing is counted. */
  network: string | null;
};

/**
 * Order first, pay second: stock is reserved and the order stands as Menunggu Pembayaran, one consignment per facility.
 * Asking again with a cart that became an order answers that order. Run it by `placeOrder`.
 */
const placeOrderWorkflow = createWorkflow("place-order", (input: PlaceOrderWorkflowInput) => {
  const plan = planOrderStep(input);
  const prepared = prepareOrderCartStep(plan);
  const completed = completeOrderCartStep(prepared);
  return new WorkflowResponse(openOrderStep(completed));
});

/**
 * Places an order while its cart and its buyer are held: a buyer's orders are counted, and two tabs would otherwise each
 * see the other's too late. Held around the workflow, not by steps of it: where the database fails, the engine may end
 * without giving back what a step took.
 * @throws DomainError why the cart can't become an order, MedusaError "conflict" when it was held for too long
 */
export function placeOrder(container: MedusaContainer, input: PlaceOrderWorkflowInput) {
  return changingCart(container, input.cart_id, async () => {
    const place = async () => (await placeOrderWorkflow(container).run({ input })).result;
    // Read while the cart is held, so that the buyer stays the same.
    const { address_input: buyer } = await readCart(container, input.cart_id);
    if (!buyer) return place();
    const keys = [`buyer:${buyer.email.toLowerCase()}`, `buyer:${buyer.phone}`];
    return container.resolve(Modules.LOCKING).execute(keys, place, { timeout: 30 });
  });
}

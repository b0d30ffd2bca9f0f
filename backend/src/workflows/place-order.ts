import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { cartKey } from "../lib/cart-lock";
import { chooseBuyerKeysStep } from "./steps/choose-buyer-keys";
import { completeOrderCartStep } from "./steps/complete-order-cart";
import { openOrderStep } from "./steps/open-order";
import { planOrderStep } from "./steps/plan-order";
import { prepareOrderCartStep } from "./steps/prepare-order-cart";

export type PlaceOrderWorkflowInput = {
  cart_id: string;
  expected_total: number;
  /** In which the buyer is written to. */
  language: "id" | "en";
};

/**
 * Order first, pay second: stock is reserved and the order stands as Menunggu Pembayaran, one consignment per facility.
 * Asking again with a cart that became an order answers that order.
 */
export const placeOrderWorkflow = createWorkflow("place-order", (input: PlaceOrderWorkflowInput) => {
  const cart = transform({ input }, ({ input }) => cartKey(input.cart_id));
  acquireLockStep({ key: cart, timeout: 30, ttl: 120 });
  const buyer = chooseBuyerKeysStep(input);
  acquireLockStep({ key: buyer, timeout: 30, ttl: 120 }).config({ name: "lock-buyer" });
  const plan = planOrderStep(input);
  const prepared = prepareOrderCartStep(plan);
  const completed = completeOrderCartStep(prepared);
  const order = openOrderStep(completed);
  releaseLockStep({ key: transform({ cart, buyer }, ({ cart, buyer }) => [cart, ...buyer]) });
  return new WorkflowResponse(order);
});

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { choosePlacementKeysStep } from "./steps/choose-placement-keys";
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
  const key = choosePlacementKeysStep(input);
  acquireLockStep({ key, timeout: 30, ttl: 120 });
  const plan = planOrderStep(input);
  const prepared = prepareOrderCartStep(plan);
  const completed = completeOrderCartStep(prepared);
  const order = openOrderStep(completed);
  releaseLockStep({ key });
  return new WorkflowResponse(order);
});

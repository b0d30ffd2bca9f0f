import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows";
import { checkCartItemStep } from "./steps/check-cart-item";

export type SetCartItemQuantityInput = { cart_id: string; item_id: string; quantity: number };

/** Changes how many of a line are wanted; removing a line is another request. */
export const setCartItemQuantityWorkflow = createWorkflow(
  "set-cart-item-quantity",
  (input: SetCartItemQuantityInput) => {
    const place = checkCartItemStep(input);
    updateLineItemInCartWorkflow.runAsStep({
      input: { cart_id: input.cart_id, item_id: input.item_id, update: { quantity: input.quantity } },
    });
    return new WorkflowResponse(place);
  },
);

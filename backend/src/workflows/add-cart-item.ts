import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { addToCartWorkflow } from "@medusajs/medusa/core-flows";
import { checkCartItemStep } from "./steps/check-cart-item";

export type AddCartItemInput = { cart_id: string; variant_id: string; quantity: number };

/** Puts a variant into a cart. The price is the catalogue's, never the request's. */
export const addCartItemWorkflow = createWorkflow("add-cart-item", (input: AddCartItemInput) => {
  const place = checkCartItemStep(input);
  const items = transform({ input, place }, ({ input: { variant_id, quantity }, place: metadata }) => [
    { variant_id, quantity, metadata },
  ]);
  addToCartWorkflow.runAsStep({ input: { cart_id: input.cart_id, items } });
  return new WorkflowResponse(place);
});

import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { addToCartWorkflow } from "@medusajs/medusa/core-flows";
import { checkCartItemStep } from "./steps/check-cart-item";
import { rememberSeenPricesStep } from "./steps/remember-seen-prices";

export type AddCartItemInput = {
  cart_id: string;
  variant_id: string;
  quantity: number;
  /** Whole rupiah for one, as the shopper saw it; nothing is charged by it. */
  seen_price?: number;
};

/** Puts a variant into a cart. The price is the catalogue's, never the request's. */
export const addCartItemWorkflow = createWorkflow("add-cart-item", (input: AddCartItemInput) => {
  const place = checkCartItemStep(input);
  const items = transform({ input, place }, ({ input: { variant_id, quantity }, place }) => [
    { variant_id, quantity, metadata: { facility_id: place.facility_id, listing_id: place.listing_id } },
  ]);
  addToCartWorkflow.runAsStep({ input: { cart_id: input.cart_id, items } });
  const seen = transform({ input, place }, ({ input: { cart_id, variant_id, seen_price }, place }) => ({
    cart_id,
    // More of the same doesn't make the shopper agree to a new price.
    prices: place.is_new ? { [variant_id]: seen_price ?? place.price } : ({} as Record<string, number>),
  }));
  rememberSeenPricesStep(seen);
  return new WorkflowResponse(place);
});

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readCart } from "../../views/read-cart";

/**
 * A buyer's orders are counted, so one at a time is placed: two tabs would otherwise each see the other's too late.
 * Read while the cart is held, so that the buyer stays the same.
 */
export const chooseBuyerKeysStep = createStep(
  "choose-buyer-keys",
  async ({ cart_id }: { cart_id: string }, { container }) => {
    const { address_input: buyer } = await readCart(container, cart_id);
    return new StepResponse(buyer ? [`buyer:${buyer.email.toLowerCase()}`, `buyer:${buyer.phone}`] : []);
  },
);

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readSellableVariants } from "../../modules/listing/sellable-variants";
import { readCart } from "../../views/read-cart";

/**
 * What must not happen twice at once: placing this cart, and, where a limit per buyer applies, placing any cart of the
 * same buyer. Two tabs would otherwise each see the other's order too late.
 */
export const choosePlacementKeysStep = createStep(
  "choose-placement-keys",
  async ({ cart_id }: { cart_id: string }, { container }) => {
    const { address_input: buyer, lines } = await readCart(container, cart_id);
    const variants = await readSellableVariants(
      container,
      lines.map(({ variant_id }) => variant_id),
    );
    const capped = buyer && variants.some(({ max_per_buyer }) => max_per_buyer !== null);
    const buyers = capped ? [`buyer:${buyer.email.toLowerCase()}`, `buyer:${buyer.phone}`] : [];
    return new StepResponse([`place-order:${cart_id}`, ...buyers]);
  },
);

import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { deleteLineItemsWorkflow, updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows";
import type { AcceptChangesInput } from "../contract/checkout";
import { agreesWith } from "../domain/cart-change";
import { DomainError } from "../domain/domain-error";
import { readCartView } from "../views/cart-view";
import { rememberSeenPricesStep } from "./steps/remember-seen-prices";

export type AcceptCartChangesInput = AcceptChangesInput & { cart_id: string };

/** @throws DomainError "cart_changed_again" (409) when what was agreed to isn't what holds now */
const checkAgreementStep = createStep(
  "check-agreement",
  async ({ cart_id, accepts }: AcceptCartChangesInput, { container }) => {
    const { parcels } = await readCartView(container, cart_id);
    const items = parcels.flatMap((parcel) => parcel.items);
    const agreed = accepts.map((accept) => {
      const item = items.find(({ id }) => id === accept.item_id);
      const seen = item && {
        unit_price: item.change?.price?.from ?? item.unit_price,
        quantity: item.quantity,
      };
      if (!item || !seen || !agreesWith(item.change, seen, accept))
        throw new DomainError("cart_changed_again", {}, "conflict");
      return { ...accept, variant_id: item.variant_id, was: item.quantity };
    });
    return new StepResponse(agreed);
  },
);

type Agreed = { item_id: string; variant_id: string; unit_price: number; quantity: number; was: number };

const applyQuantitiesStep = createStep(
  "apply-agreed-quantities",
  async ({ cart_id, agreed }: { cart_id: string; agreed: Agreed[] }, { container }) => {
    const gone = agreed.filter(({ quantity }) => quantity === 0).map(({ item_id }) => item_id);
    for (const { item_id, quantity, was } of agreed) {
      if (quantity === 0 || quantity === was) continue;
      await updateLineItemInCartWorkflow(container).run({
        input: { cart_id, item_id, update: { quantity } },
      });
    }
    if (gone.length > 0) await deleteLineItemsWorkflow(container).run({ input: { cart_id, ids: gone } });
    return new StepResponse({ gone: gone.length });
  },
);

/** The shopper was told what changed since the cart was filled, and agrees: exactly that, no more. */
export const acceptCartChangesWorkflow = createWorkflow(
  "accept-cart-changes",
  (input: AcceptCartChangesInput) => {
    const agreed = checkAgreementStep(input);
    applyQuantitiesStep({ cart_id: input.cart_id, agreed });
    const seen = transform({ input, agreed }, ({ input, agreed }) => ({
      cart_id: input.cart_id,
      prices: Object.fromEntries(
        agreed
          .filter(({ quantity }) => quantity > 0)
          .map(({ variant_id, unit_price }) => [variant_id, unit_price]),
      ),
    }));
    rememberSeenPricesStep(seen);
    return new WorkflowResponse(agreed);
  },
);

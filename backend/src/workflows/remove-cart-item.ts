import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { deleteLineItemsWorkflow } from "@medusajs/medusa/core-flows";
import { DomainError } from "../domain/domain-error";
import { readOpenCart } from "../views/read-cart";

export type RemoveCartItemInput = { cart_id: string; item_id: string };

const findCartItemStep = createStep(
  "find-cart-item",
  async ({ cart_id, item_id }: RemoveCartItemInput, { container }) => {
    const cart = await readOpenCart(container, cart_id);
    const line = cart.lines.find((candidate) => candidate.id === item_id);
    if (!line) throw new DomainError("cart_item_not_found", {}, "not_found");
    return new StepResponse([line.id]);
  },
);

export const removeCartItemWorkflow = createWorkflow("remove-cart-item", (input: RemoveCartItemInput) => {
  const ids = findCartItemStep(input);
  deleteLineItemsWorkflow.runAsStep({ input: { cart_id: input.cart_id, ids } });
  return new WorkflowResponse(ids);
});

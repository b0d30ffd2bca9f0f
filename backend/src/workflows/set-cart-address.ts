import type { CreateAddressDTO } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { findOrCreateCustomerStep, updateCartsStep } from "@medusajs/medusa/core-flows";
import type { CheckoutAddressInput } from "../contract/checkout";
import { addressProblems, normalisePhone } from "../domain/address";
import { DomainError } from "../domain/domain-error";
import { areaPath } from "../lib/areas";
import { messageOf } from "../lib/message-of";
import { SHOP } from "../lib/shop";
import { readOpenCart } from "../views/read-cart";

export type SetCartAddressInput = { cart_id: string; address: CheckoutAddressInput };

type CartAddress = { id: string; email: string; shipping_address: CreateAddressDTO };

/** @throws DomainError "invalid_input" with a sentence per field, "cart_not_found" (404) */
const checkAddressStep = createStep(
  "check-cart-address",
  async ({ cart_id, address }: SetCartAddressInput, { container }) => {
    await readOpenCart(container, cart_id);
    const path = areaPath(address);
    const problems = addressProblems(address, path);
    const phone = normalisePhone(address.phone);
    if (Object.keys(problems).length > 0 || !phone)
      throw new DomainError("invalid_input", {}, "invalid", problems);
    return new StepResponse<CartAddress>({
      id: cart_id,
      email: address.email,
      shipping_address: {
        first_name: address.recipient_name,
        phone,
        province: path.province ?? undefined,
        city: path.regency ?? undefined,
        address_1: address.street,
        address_2: `${path.village}, ${path.district}`,
        postal_code: address.postal_code,
        country_code: SHOP.country,
        metadata: { input: { ...address, phone } },
      },
    });
  },
);

/**
 * What `updateCartWorkflow` does besides takes three times as long, for prices that are live wherever a cart is shown and
 * are brought up to date when it is ordered.
 */
const writeAddressWorkflow = createWorkflow("write-cart-address", (cart: CartAddress) => {
  const guest = findOrCreateCustomerStep({ email: cart.email });
  updateCartsStep(
    transform({ cart, guest }, ({ cart, guest }) => [{ ...cart, customer_id: guest.customer?.id }]),
  );
  return new WorkflowResponse(cart.id);
});

/**
 * Medusa makes a guest of each new e-mail address. Two carts of one buyer at once both make it, and the second finds it
 * made: then it is there to be used.
 */
const writeAddressStep = createStep("write-address", async (input: CartAddress, { container }) => {
  const write = () => writeAddressWorkflow(container).run({ input });
  await write().catch((error: unknown) => {
    if (!/already exists/.test(messageOf(error))) throw error;
    return write();
  });
  return new StepResponse(input.id);
});

/** Where the order goes, and whom to tell about it. */
export const setCartAddressWorkflow = createWorkflow("set-cart-address", (input: SetCartAddressInput) => {
  return new WorkflowResponse(writeAddressStep(checkAddressStep(input)));
});

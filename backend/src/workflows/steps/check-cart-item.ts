import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { beyondCap, capSentence, MOST_OF_A_VARIANT } from "../../domain/quantity-cap";
import { SHOP } from "../../lib/shop";
import { readSellableVariants } from "../../modules/listing/sellable-variants";
import { itemProblem } from "../../views/item-problem";
import { readOpenCart } from "../../views/read-cart";

export type CheckCartItemInput = {
  cart_id: string;
  quantity: number;
  /** A new line names its variant; a change names its line. */
  variant_id?: string;
  item_id?: string;
};

/** Different goods in one cart: each is priced anew whenever someone looks. */
const MOST_LINES = 100;

/**
 * May this cart hold so many of this variant now? A friendly early answer: what finally counts is the reservation.
 * @throws DomainError "cart_item_unavailable" (409), "cart_item_not_found" (404), "cart_item_capped" (409), "cart_too_many_items" (409), "cart_too_many_facilities" (409)
 */
export const checkCartItemStep = createStep(
  "check-cart-item",
  async ({ cart_id, quantity, variant_id, item_id }: CheckCartItemInput, { container }) => {
    const cart = await readOpenCart(container, cart_id);
    const line = cart.lines.find((candidate) => candidate.id === item_id);
    if (item_id && !line) throw new DomainError("cart_item_not_found", {}, "not_found");

    const wanted = line?.variant_id ?? variant_id ?? "";
    const [variant] = await readSellableVariants(container, [wanted]);
    if (!variant) throw new DomainError("cart_item_not_found", {}, "not_found");
    const already = cart.lines
      .filter((other) => other.variant_id === wanted && other.id !== item_id)
      .reduce((sum, other) => sum + other.quantity, 0);
    if (!line && already === 0 && cart.lines.length >= MOST_LINES)
      throw new DomainError("cart_too_many_items", { limit: MOST_LINES }, "conflict");
    const total = already + quantity;
    if (total > MOST_OF_A_VARIANT) {
      const fields = { quantity: `Paling banyak ${MOST_OF_A_VARIANT} buah dalam satu pesanan.` };
      throw new DomainError("invalid_input", {}, "invalid", fields);
    }
    const problem = itemProblem(variant, total);
    if (problem)
      throw new DomainError("cart_item_unavailable", { problem }, "conflict", { quantity: problem });

    const siblings = cart.lines
      .filter((other) => other.listing_id === variant.listing_id && other.id !== item_id)
      .reduce((sum, other) => sum + other.quantity, 0);
    const beyond = beyondCap([{ ...variant, quantity: siblings + quantity }]);
    if (beyond) {
      const fields = { quantity: capSentence(beyond.limit) };
      throw new DomainError("cart_item_capped", { ...beyond }, "conflict", fields);
    }

    const facilities = new Set([...cart.lines.map((other) => other.facility_id), variant.facility_id]);
    if (facilities.size > SHOP.parcelSlots) {
      throw new DomainError("cart_too_many_facilities", { limit: SHOP.parcelSlots }, "conflict");
    }
    const { facility_id, listing_id, price } = variant;
    return new StepResponse({ facility_id, listing_id, price, is_new: already === 0 });
  },
);

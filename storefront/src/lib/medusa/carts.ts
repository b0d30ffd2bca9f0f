import "server-only";
import type {
  AcceptChangesInput,
  CartView,
  CheckoutAddressInput,
  PlaceOrderInput,
  PlaceOrderView,
  SelectServicesInput,
} from "@karya/backend/src/contract/checkout";
import { call } from "./call";

const path = (cartId: string, rest = "") => `/store/carts/${encodeURIComponent(cartId)}${rest}`;

/** Makes an empty cart and answers its id. @throws ApiRefusal */
export async function createCart(): Promise<string> {
  const answer = await call<{ cart: { id: string } }>("/store/carts", { method: "POST", body: {} });
  return answer.cart.id;
}

/** The cart as parcels, live. @throws ApiRefusal (404 when it is unknown or already became an order) */
export function getCart(cartId: string): Promise<CartView> {
  return call(path(cartId, "/parcels"));
}

/** @throws ApiRefusal */
export function addItem(
  cartId: string,
  { seen_price, ...item }: { variant_id: string; quantity: number; seen_price?: number },
): Promise<CartView> {
  const body = { ...item, metadata: { seen_price } };
  return call(path(cartId, "/line-items"), { method: "POST", body });
}

/** @throws ApiRefusal */
export function changeItem(cartId: string, itemId: string, quantity: number): Promise<CartView> {
  return call(path(cartId, `/line-items/${encodeURIComponent(itemId)}`), {
    method: "POST",
    body: { quantity },
  });
}

/** @throws ApiRefusal */
export function removeItem(cartId: string, itemId: string): Promise<CartView> {
  return call(path(cartId, `/line-items/${encodeURIComponent(itemId)}`), { method: "DELETE" });
}

/** @throws ApiRefusal with `fields` named as in the input */
export function setAddress(cartId: string, input: CheckoutAddressInput): Promise<CartView> {
  return call(path(cartId, "/address"), { method: "POST", body: input });
}

/** @throws ApiRefusal */
export function selectServices(cartId: string, input: SelectServicesInput): Promise<CartView> {
  return call(path(cartId, "/parcels"), { method: "POST", body: input });
}

/** @throws ApiRefusal (409 when it changed once more) */
export function acceptCartChanges(cartId: string, input: AcceptChangesInput): Promise<CartView> {
  return call(path(cartId, "/accept-changes"), { method: "POST", body: input });
}

/** @throws ApiRefusal (409 when the total or the stock is no longer what the shopper saw) */
export function placeOrder(cartId: string, input: PlaceOrderInput): Promise<PlaceOrderView> {
  return call(path(cartId, "/place-order"), { method: "POST", body: input });
}

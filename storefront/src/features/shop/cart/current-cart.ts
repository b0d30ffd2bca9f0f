import "server-only";
import type { CartView } from "@karya/backend/src/contract/checkout";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { getCart } from "@/lib/medusa/carts";
import { readCartId } from "./cart-cookie";

/** This browser's cart, live; null when there is none, or it has become an order. @throws ApiRefusal */
export async function currentCart(): Promise<CartView | null> {
  const id = await readCartId();
  if (!id) return null;
  try {
    return await getCart(id);
  } catch (error) {
    if (error instanceof ApiRefusal && error.isGone) return null;
    throw error;
  }
}

import { cookieName } from "@/lib/cookie-name";

/**
 * How many things lie in the cart, as a cookie the page may read. The cart's id stays in an httpOnly cookie; this
 * number is only for the header, so that catalogue pages can be kept whole and still show it.
 */
export const CART_COUNT_COOKIE = "kb_jumlah";

/** Announced in the window when an action changed the cart. */
export const CART_CHANGED = "kb:keranjang";

/** The count in the cookies of a page of this address; 0 when it is absent or no number. */
export function readCartCount(cookieText: string, address: string): number {
  const name = cookieName(CART_COUNT_COOKIE, address);
  const match = new RegExp(`(?:^|; )${name}=(\\d{1,6})`).exec(cookieText);
  return match?.[1] ? Number(match[1]) : 0;
}

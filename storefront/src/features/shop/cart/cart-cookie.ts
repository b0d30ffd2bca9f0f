import "server-only";
import { cookies } from "next/headers";
import { siteUrl } from "@/lib/env";
import { CART_COUNT_COOKIE } from "./cart-count";

const CART_COOKIE = "kb_keranjang";
const MONTH_SECONDS = 60 * 60 * 24 * 30;

/** The id of this browser's cart, or null. */
export async function readCartId(): Promise<string | null> {
  return (await cookies()).get(CART_COOKIE)?.value ?? null;
}

/** Only server actions may call these two: nobody else may set a cookie. */
export async function rememberCart(cartId: string, itemCount: number): Promise<void> {
  const jar = await cookies();
  const secure = siteUrl().startsWith("https:");
  const common = { sameSite: "lax", path: "/", maxAge: MONTH_SECONDS, secure } as const;
  jar.set(CART_COOKIE, cartId, { ...common, httpOnly: true });
  jar.set(CART_COUNT_COOKIE, String(itemCount), { ...common, httpOnly: false });
}

export async function forgetCart(): Promise<void> {
  const jar = await cookies();
  jar.delete(CART_COOKIE);
  jar.delete(CART_COUNT_COOKIE);
}

import "server-only";
import { cookies } from "next/headers";
import { cookieName } from "@/lib/cookie-name";
import { siteUrl } from "@/lib/env";
import { CART_COUNT_COOKIE } from "./cart-count";

const CART_COOKIE = "kb_keranjang";
const MONTH_SECONDS = 60 * 60 * 24 * 30;

/** A cart that a neighbour planted would show them the address that is typed into it. */
const named = (name: string) => cookieName(name, siteUrl());

/** The id of this browser's cart, or null. */
export async function readCartId(): Promise<string | null> {
  return (await cookies()).get(named(CART_COOKIE))?.value || null;
}

/** Only server actions may call these two: nobody else may set a cookie. */
export async function rememberCart(cartId: string, itemCount: number): Promise<void> {
  await keep(cartId, String(itemCount), MONTH_SECONDS);
}

export async function forgetCart(): Promise<void> {
  await keep("", "", 0);
}

async function keep(cartId: string, itemCount: string, maxAge: number): Promise<void> {
  const jar = await cookies();
  const secure = siteUrl().startsWith("https:");
  const common = { sameSite: "lax", path: "/", maxAge, secure } as const;
  jar.set(named(CART_COOKIE), cartId, { ...common, httpOnly: true });
  jar.set(named(CART_COUNT_COOKIE), itemCount, { ...common, httpOnly: false });
}

import { createHmac, timingSafeEqual } from "node:crypto";

export const ORDER_LINK_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;
const VERSION = "1";

export type OrderTokenReading = { order_id: string; state: "valid" | "expired" } | { state: "invalid" };

/**
 * The link by which a buyer without an account comes back to an order: order id and expiry, signed.
 * @param now milliseconds since 1970
 */
export function signOrderToken(orderId: string, now: number, secret: string): string {
  const expires = Math.floor((now + ORDER_LINK_DAYS * DAY_MS) / 1000);
  const payload = Buffer.from(`${VERSION}.${expires}.${orderId}`).toString("base64url");
  return `${payload}.${signature(payload, secret)}`;
}

/** Reads nothing from a token whose signature is not ours. */
export function readOrderToken(token: string, now: number, secret: string): OrderTokenReading {
  const [payload, given, rest] = token.split(".");
  if (!payload || !given || rest !== undefined || token.length > 500) return { state: "invalid" };
  const expected = Buffer.from(signature(payload, secret));
  const offered = Buffer.from(given);
  if (expected.length !== offered.length || !timingSafeEqual(expected, offered)) return { state: "invalid" };
  const [version, expires, order_id] = Buffer.from(payload, "base64url").toString().split(".");
  if (version !== VERSION || !order_id) return { state: "invalid" };
  return { order_id, state: Number(expires) * 1000 > now ? "valid" : "expired" };
}

function signature(payload: string, secret: string): string {
  return createHmac("sha256", secret).update(`order-link:${payload}`).digest("base64url");
}

import { timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import { STOREFRONT_HEADER } from "../../lib/storefront-header";

/** Names whose request our storefront hands on. */
export const CLIENT_HEADER = "x-karya-client-address";

type Incoming = {
  remote: string | undefined;
  header: (name: string) => string | undefined;
};

type Trust = {
  storefrontSecret: string;
  /** Proxies of ours in front of the backend; each appends the address that called it to X-Forwarded-For. */
  proxyHops: number;
};

/**
 * Whose request this is, as an address that can't be forged: what our storefront says, what our own proxies noted, or
 * who holds the connection. Null for a request that the storefront makes on its own behalf (a page for everyone).
 */
export function clientAddress(request: Incoming, trust: Trust): string | null {
  if (isStorefront(request.header(STOREFRONT_HEADER), trust.storefrontSecret)) {
    return plainAddress(request.header(CLIENT_HEADER) ?? "");
  }
  if (trust.proxyHops > 0) {
    const chain = (request.header("x-forwarded-for") ?? "").split(",");
    const noted = plainAddress(chain.at(-trust.proxyHops)?.trim() ?? "");
    if (noted) return noted;
  }
  return plainAddress(request.remote ?? "") ?? "unknown";
}

/**
 * What is counted as one: an IPv4 address, or the /64 that one IPv6 household holds (counting single IPv6 addresses
 * would count nothing: each of them has 2^64).
 */
export function networkOf(address: string): string {
  return isIP(address) === 6 ? `${ipv6Groups(address).slice(0, 4).join(":")}::/64` : address;
}

function isStorefront(given: string | undefined, secret: string): boolean {
  if (!given) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** An address without a zone and without the IPv6 dress of IPv4 ("::ffff:127.0.0.1"); null for no address. */
function plainAddress(text: string): string | null {
  const address = text.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? null : address;
}

function ipv6Groups(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill("0"), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ""),
  );
}

import type { MedusaRequest } from "@medusajs/framework/http";
import { env } from "../../env";
import { clientAddress, networkOf } from "./client-address";

/**
 * The network that a request is counted for. Null where nothing is counted: the storefront asking for everyone, and
 * addresses that the settings exempt.
 */
export function networkOfRequest(req: MedusaRequest): string | null {
  const address = clientAddress(
    { remote: req.socket.remoteAddress, header: (name) => req.get(name) },
    { storefrontSecret: env.STOREFRONT_SECRET, proxyHops: env.TRUSTED_PROXY_HOPS },
  );
  return address === null || env.RATE_LIMIT_EXEMPT.includes(address) ? null : networkOf(address);
}

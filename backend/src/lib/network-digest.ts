import { createHmac } from "node:crypto";

/** A digest by which a network is recognised and not known: an address is personal data. */
export function networkDigest(network: string, secret: string): string {
  return createHmac("sha256", secret).update(`network:${network}`).digest("base64url").slice(0, 22);
}

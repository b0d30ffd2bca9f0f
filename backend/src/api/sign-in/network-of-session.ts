import type { MedusaRequest } from "@medusajs/framework/http";
import { env } from "../../env";
import { networkDigest } from "../../lib/network-digest";
import { networkOfRequest } from "../limits/network-of-request";

/** What a session remembers of where the officer sits. */
export function networkOfSession(req: MedusaRequest): string | null {
  const network = networkOfRequest(req);
  return network && networkDigest(network, env.COOKIE_SECRET);
}

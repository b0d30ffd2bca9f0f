import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { env } from "../../env";

/**
 * Middleware of everything the API answers. It is data: nothing of it is ever shown as a page, framed, or sniffed, and
 * no cache on the way may keep it unless a route says so. Medusa's Admin is a page of scripts of this host.
 */
export function securityHeaders(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  // Under a matcher of everything, Express leaves nothing of the path.
  const [path = ""] = req.originalUrl.split("?");
  res.removeHeader("x-powered-by");
  res.setHeader("x-content-type-options", "nosniff");
  res.setHeader("referrer-policy", "no-referrer");
  if (env.STOREFRONT_URL.startsWith("https:"))
    res.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  if (/^\/app(\/|$)/.test(path)) return next();
  res.setHeader("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  if (!path.startsWith("/media/")) res.setHeader("cache-control", "no-store");
  next();
}

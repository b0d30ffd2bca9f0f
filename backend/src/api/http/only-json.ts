import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";

/** Routes that take a file, and read their body themselves. */
const MULTIPART: ReadonlySet<string> = new Set(["/officer/facility/photos", "/officer/pnbp/deposits"]);

/**
 * Middleware: a body in another form than JSON would be passed over or read as something else, so the request is
 * refused, not done without it.
 */
export function onlyJson(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const { "transfer-encoding": chunked, "content-length": length } = req.headers;
  const hasBody = chunked !== undefined || Number(length ?? 0) > 0;
  const [path = ""] = req.originalUrl.split("?");
  if (hasBody && !MULTIPART.has(path) && !req.is("application/json")) throw new DomainError("malformed_body");
  next();
}

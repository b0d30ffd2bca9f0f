import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";

/** What operators change: the outbox, search indexes, who else is an operator, and keys. */
const WRITABLE = /^\/admin\/(outbox|search-indexes|users|invites|api-keys)(\/|$)/;

/**
 * Middleware of /admin. Orders, payments, stock and products are for operators to look at: changed here, they would pass
 * by curation, the second officer who approves a refund, and the books.
 */
export function closedWrites(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const [path = ""] = req.originalUrl.split("?");
  const reads = req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS";
  if (!reads && !WRITABLE.test(path)) throw new DomainError("admin_reads_only", {}, "forbidden");
  next();
}

import type { MedusaRequest } from "@medusajs/framework/http";
import { DomainError } from "../../../domain/domain-error";

/** @throws DomainError "not_found" for what can't be a handle (a NUL byte would make PostgreSQL fail). */
export function handleOf(req: MedusaRequest): string {
  const { handle } = req.params;
  if (!handle || !/^[a-z0-9][a-z0-9-]{0,199}$/.test(handle))
    throw new DomainError("not_found", {}, "not_found");
  return handle;
}

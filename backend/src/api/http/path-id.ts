import type { MedusaRequest } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";

/** An id out of the path. What can't be one of ours is not found, and never reaches the database. */
export function pathId(req: MedusaRequest, name: string): string {
  const id = req.params[name];
  if (!id || !/^[A-Za-z0-9_]{1,64}$/.test(id)) throw new DomainError("not_found", {}, "not_found");
  return id;
}

import type { MedusaRequest } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";
import { ID } from "./parse";

/** An id out of the path. What can't be one of ours is not found, and never reaches the database. */
export function pathId(req: MedusaRequest, name: string): string {
  const id = req.params[name];
  if (!id || !ID.test(id)) throw new DomainError("not_found", {}, "not_found");
  return id;
}

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";

/**
 * Of Medusa's sign-in routes: what its Admin needs for operators, who are made by command. Nobody registers, and
 * officers have a door of their own (`/sign-in`).
 */
const OPEN: readonly RegExp[] = [
  /^POST \/auth\/user\/emailpass$/,
  /^GET \/auth\/user\/providers$/,
  /^(POST|DELETE) \/auth\/session$/,
  /^POST \/auth\/token\/refresh$/,
  /^(GET|POST) \/auth\/mfa\/factors$/,
  /^DELETE \/auth\/mfa\/factors\/[\w-]+$/,
  /^POST \/auth\/mfa\/(factors|challenges)\/[\w-]+\/verify$/,
  /^POST \/auth\/mfa\/recovery-codes$/,
];

/**
 * Middleware of /auth. Medusa signs in and signs up any kind of actor that an address names ("mfa" too), and answers
 * some odd ones with the database's words. What isn't here doesn't exist.
 */
export function closedAuthRoutes(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const [path = ""] = req.originalUrl.split("?");
  const asked = `${req.method} ${path}`;
  if (req.method !== "OPTIONS" && !OPEN.some((route) => route.test(asked)))
    throw new DomainError("not_found", {}, "not_found");
  next();
}

/** Middleware of addresses of Medusa's that this shop has no use for at all. */
export function closed() {
  throw new DomainError("not_found", {}, "not_found");
}

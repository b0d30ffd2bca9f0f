import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";

/** Middleware of Medusa's own registration route: officers are appointed, they don't sign themselves up. */
export function refuseRegistration(_req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  next(new DomainError("officer_registration_closed", {}, "forbidden"));
}

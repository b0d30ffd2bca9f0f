import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { networkOfRequest } from "./network-of-request";
import { spend } from "./rate-limiter";

/**
 * Who works is counted by account, so that an office behind one address never waits for a colleague, nor for a stranger
 * there; whoever has no session, by network.
 * @param officerId null without a session that is open
 * @throws DomainError "too_many_requests" (429)
 */
export async function limitOfficer(req: MedusaRequest, officerId: string | null): Promise<void> {
  const network = networkOfRequest(req);
  if (network === null) return;
  if (officerId) await spend(req.scope, "OFFICER", officerId);
  else await spend(req.scope, "OFFICER_MISS", network);
}

/** Middleware of /auth: operators are few, and what they send there is not yet proven to be theirs. */
export async function limitOperators(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const network = networkOfRequest(req);
  if (network !== null) await spend(req.scope, "OPERATOR", network);
  next();
}

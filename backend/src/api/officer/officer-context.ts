import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OfficerRole } from "../../contract/officer";
import { DomainError } from "../../domain/domain-error";
import type { OfficerSession } from "../../modules/officer/session/read-session";
import { limitOfficer } from "../limits/limit-staff";
import { openSessionOf } from "./session-of-request";

export type OfficerContext = OfficerSession["officer"];

export type OfficerRequest<Body = unknown> = MedusaRequest<Body> & {
  officer: OfficerContext;
  officer_session: OfficerSession;
};

/** Middleware of every /officer route, the first: 401 for whoever has no session that is open now, 429 for who asks too much. */
export async function loadOfficer(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const session = await openSessionOf(req);
  await limitOfficer(req, session?.officer.id ?? null);
  if (!session) throw new DomainError("sign_in_required", {}, "signed_out");
  Object.assign(req, { officer: session.officer, officer_session: session });
  next();
}

/**
 * The facility this officer acts for in a role. It comes from the assignment, never from the request.
 * @throws DomainError "role_required" (403)
 */
export function facilityOf(req: OfficerRequest, role: "facility_staff" | "treasurer"): string {
  const facility = req.officer.assignments.find((assignment) => assignment.role === role)?.facility_id;
  if (!facility) throw new DomainError("role_required", {}, "forbidden");
  return facility;
}

/** @throws DomainError "role_required" (403) unless the officer holds one of the roles. */
export function requireRole(req: OfficerRequest, ...roles: OfficerRole[]): OfficerRole {
  const held = roles.find((role) => req.officer.assignments.some((assignment) => assignment.role === role));
  if (!held) throw new DomainError("role_required", {}, "forbidden");
  return held;
}

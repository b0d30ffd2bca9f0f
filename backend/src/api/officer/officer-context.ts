import { authenticate } from "@medusajs/framework/http";
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OfficerRole } from "../../contract/officer";
import { DomainError } from "../../domain/domain-error";

export type OfficerContext = {
  id: string;
  name: string;
  email: string;
  assignments: { role: OfficerRole; facility_id: string | null }[];
};

export type OfficerRequest<Body = unknown> = AuthenticatedMedusaRequest<Body> & { officer: OfficerContext };

/** Reads the officer and the assignments that hold now. A revocation is in force at the next request. */
export async function readOfficer(container: MedusaContainer, id: string): Promise<OfficerContext | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT o.id, o.name, o.email,
            coalesce(json_agg(json_build_object('role', a.role, 'facility_id', a.facility_id)
                              ORDER BY a.role) FILTER (WHERE a.id IS NOT NULL), '[]') AS assignments
       FROM officer o
       LEFT JOIN officer_assignment a
         ON a.officer_id = o.id AND a.revoked_at IS NULL AND a.deleted_at IS NULL
      WHERE o.id = ? AND o.deleted_at IS NULL
      GROUP BY o.id`,
    [id],
  );
  return rows[0] ?? null;
}

/** Middleware of every /officer route, the first: reads the token, and leaves the refusal to `loadOfficer`. */
export const readOfficerToken = authenticate("officer", ["bearer"], {
  allowUnauthenticated: true,
  requireMfa: true,
});

/** Middleware of every /officer route, the second: 401 for whoever is no officer now. */
export async function loadOfficer(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const id = (req as Partial<OfficerRequest>).auth_context?.actor_id;
  const officer = id ? await readOfficer(req.scope, id) : null;
  if (!officer) throw new DomainError("sign_in_required", {}, "signed_out");
  (req as OfficerRequest).officer = officer;
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

import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PnbpAction, PnbpScope } from "../../../contract/pnbp";
import { DomainError } from "../../../domain/domain-error";
import type { DepositViewer } from "../../../views/pnbp/read-deposits";
import { readFacilityRef } from "../../../views/pnbp/facility-ref";
import { facilityOf, requireRole, type OfficerRequest } from "../officer-context";

/** What an officer may see of the books: a treasurer their own facility, the centre all of them (null). */
export type PnbpAccess = { role: PnbpScope["role"]; own: string | null; viewer: DepositViewer };

const ACTIONS: Record<PnbpScope["role"], PnbpAction[]> = {
  treasurer: ["record_deposit"],
  finance: ["decide_deposit", "close_period"],
  auditor: [],
};

/** @throws DomainError "role_required" (403) */
export function pnbpAccess(req: OfficerRequest): PnbpAccess {
  const role = requireRole(req, "finance", "auditor", "treasurer") as PnbpScope["role"];
  const own = role === "treasurer" ? facilityOf(req, "treasurer") : null;
  const decides = ACTIONS[role].includes("decide_deposit");
  return { role, own, viewer: { officer_id: req.officer.id, facility: own, decides } };
}

export function allowedPnbpActions(role: PnbpScope["role"]): PnbpAction[] {
  return ACTIONS[role];
}

/**
 * The facility to report on: a treasurer's own whatever was asked, else the one asked for, else all (null).
 * @throws DomainError "not_found" for an unknown facility, and for another's
 */
export async function facilityInView(req: OfficerRequest, asked: string | undefined): Promise<string | null> {
  const { own } = pnbpAccess(req);
  if (asked === undefined || asked === own) return own;
  if (own !== null) throw new DomainError("not_found", {}, "not_found");
  return (await readFacilityRef(connectionOf(req), asked)).id;
}

export function connectionOf(req: OfficerRequest) {
  return req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
}

export function officerOf(req: OfficerRequest): { id: string; name: string } {
  return { id: req.officer.id, name: req.officer.name };
}

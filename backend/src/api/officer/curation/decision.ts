import { z } from "zod";
import type { CurationDecision } from "../../../workflows/steps/decide-listing-version";
import { parse, text } from "../../http/parse";
import { pathId } from "../../http/path-id";
import { type OfficerRequest, requireRole } from "../officer-context";

const decision = z.object({ reason: text({ max: 2000 }).optional() });

const reasoned = z.object({ reason: text({ min: 10, max: 2000 }) });

/** A curator's decision on a version, from the request. @throws DomainError "role_required", "invalid_input". */
export function decisionOf(req: OfficerRequest, { needsReason = false } = {}): CurationDecision {
  requireRole(req, "curator");
  const { reason } = parse(needsReason ? reasoned : decision, req.body);
  const { id, assignments } = req.officer;
  const officer = { id, assignments: assignments.map(({ facility_id }) => ({ facility_id })) };
  return { version_id: pathId(req, "id"), officer, ...(reason ? { reason } : {}) };
}

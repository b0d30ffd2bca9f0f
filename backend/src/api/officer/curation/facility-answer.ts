import type { MedusaResponse } from "@medusajs/framework/http";
import type { CuratedFacilityView } from "../../../contract/curation";
import { DomainError } from "../../../domain/domain-error";
import { readCuratedFacility } from "../../../modules/listing/curation/read-curated-facilities";
import type { SuspensionDecision } from "../../../workflows/steps/suspension-steps";
import { pathId } from "../../http/path-id";
import { type OfficerRequest, requireRole } from "../officer-context";

/** A curator's decision on a facility, from the request. @throws DomainError "role_required" */
export function suspensionDecisionOf(req: OfficerRequest): SuspensionDecision {
  requireRole(req, "curator");
  const { id, assignments } = req.officer;
  const officer = { id, assignments: assignments.map(({ facility_id }) => ({ facility_id })) };
  return { facility_id: pathId(req, "id"), officer };
}

/** Answers with the facility as it stands now: the answer of reading it and of every decision on it. */
export async function answerFacility(req: OfficerRequest, res: MedusaResponse<CuratedFacilityView>) {
  const { assignments } = req.officer;
  const is_curator = assignments.some(({ role }) => role === "curator");
  const view = await readCuratedFacility(req.scope, pathId(req, "id"), { is_curator, assignments });
  if (!view) throw new DomainError("not_found", {}, "not_found");
  res.json(view);
}

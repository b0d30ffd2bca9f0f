import type { SuspensionAction } from "../contract/curation";
import { DomainError } from "./domain-error";
import { privacyProblem } from "./privacy-screen";

/** Why a reader of a facility's page on the curation desk may do nothing there. */
export type SuspensionBlock = "reader_only" | "own_facility";

export type SuspensionState = {
  suspended: boolean;
  /** False for an auditor, who reads everything and changes nothing. */
  is_curator: boolean;
  /** Of `belongsTo`. */
  own_facility: boolean;
};

/** Whether an officer has an assignment at the facility itself: then another curator decides. */
export function belongsTo(
  officer: { assignments: readonly { facility_id: string | null }[] },
  facilityId: string,
): boolean {
  return officer.assignments.some(({ facility_id }) => facility_id === facilityId);
}

/** What may be done with a facility's sales now, and if nothing, why. */
export function suspensionActions({ suspended, is_curator, own_facility }: SuspensionState): {
  allowed: SuspensionAction[];
  block: SuspensionBlock | null;
} {
  if (!is_curator) return { allowed: [], block: "reader_only" };
  if (own_facility) return { allowed: [], block: "own_facility" };
  return { allowed: [suspended ? "lift" : "suspend"], block: null };
}

/**
 * The reason is kept for good and read by the facility's staff: it must not point to a person (UU 27/2022).
 * @throws DomainError "invalid_input" with a sentence for the field
 */
export function checkSuspensionReason(reason: string): void {
  const problem = privacyProblem(reason);
  if (problem) throw new DomainError("invalid_input", {}, "invalid", { reason: problem });
}

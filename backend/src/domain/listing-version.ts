import type { ListingAction, ListingVersionStatus } from "../contract/facility-portal";
import { DomainError } from "./domain-error";

/** Who takes a step: the facility's own staff, a curator of the centre, or the publication of a newer version. */
export type VersionParty = "facility" | "curator" | "publication";

export type VersionStep =
  "submit" | "withdraw" | "start_review" | "approve" | "request_changes" | "reject" | "supersede";

type VersionRule = {
  from: readonly ListingVersionStatus[];
  to: ListingVersionStatus;
  by: VersionParty;
  /** The step tells the facility why, in words. */
  needsReason?: true;
};

/** The whole life of a listing version. The database enforces the same pairs (trigger listing_version_guard). */
export const versionRules: Readonly<Record<VersionStep, VersionRule>> = {
  submit: { from: ["draft"], to: "submitted", by: "facility" },
  withdraw: { from: ["draft", "submitted", "in_review"], to: "withdrawn", by: "facility" },
  start_review: { from: ["submitted"], to: "in_review", by: "curator" },
  approve: { from: ["in_review"], to: "approved", by: "curator" },
  request_changes: { from: ["in_review"], to: "changes_requested", by: "curator", needsReason: true },
  reject: { from: ["in_review"], to: "rejected", by: "curator", needsReason: true },
  supersede: { from: ["approved"], to: "superseded", by: "publication" },
};

/** A listing has at most one version in these: the one being worked on. */
export const openStatuses = ["draft", "submitted", "in_review"] as const satisfies ListingVersionStatus[];

export function isOpen(status: ListingVersionStatus): boolean {
  return openStatuses.some((open) => open === status);
}

/** The steps that the table knows from a status, for a party. */
export function stepsFrom(status: ListingVersionStatus, party: VersionParty): VersionStep[] {
  const steps = Object.keys(versionRules) as VersionStep[];
  return steps.filter((step) => versionRules[step].by === party && versionRules[step].from.includes(status));
}

/**
 * The status after a step.
 * @throws DomainError "listing_step_refused" (409) when the table has no such step from this status.
 * @throws DomainError "invalid_input" when the step needs a reason and none is given.
 */
export function afterStep(
  status: ListingVersionStatus,
  step: VersionStep,
  reason?: string,
): ListingVersionStatus {
  const rule = versionRules[step];
  if (!rule.from.includes(status))
    throw new DomainError("listing_step_refused", { status, step }, "conflict");
  if (rule.needsReason && !reason?.trim())
    throw new DomainError("invalid_input", {}, "invalid", {
      reason: "Tuliskan alasannya agar UPT tahu apa yang perlu diperbaiki.",
    });
  return rule.to;
}

/**
 * Why this officer may not decide on this version, or null. Nobody decides on what they wrote or submitted,
 * nor on anything of a facility they have an assignment at.
 */
export function decisionBlock(
  officer: { id: string; assignments: readonly { facility_id: string | null }[] },
  version: { author_id: string; submitted_by: string | null; facility_id: string },
): "own_listing" | "own_facility" | null {
  if (officer.id === version.author_id || officer.id === version.submitted_by) return "own_listing";
  const belongs = officer.assignments.some(({ facility_id }) => facility_id === version.facility_id);
  return belongs ? "own_facility" : null;
}

/** Whether a version is approved and still on its way to the shop. One that something else overtook never gets there. */
export function awaitsPublication(version: {
  id: string;
  status: ListingVersionStatus;
  base_version_id: string | null;
  live_version_id: string | null;
}): boolean {
  const { id, status, base_version_id: base, live_version_id: live } = version;
  return status === "approved" && live !== id && live === base;
}

export type ListingState = {
  /** Status of the open version, or null when none is open. */
  open: ListingVersionStatus | null;
  /** Status of the newest version. */
  last: ListingVersionStatus;
  live: boolean;
  paused: boolean;
};

/** What the facility's staff may do with a listing now. */
export function allowedActions({ open, last, live, paused }: ListingState): ListingAction[] {
  const actions: ListingAction[] = ["preview"];
  if (open === "draft") actions.push("save_draft", "submit");
  if (open && stepsFrom(open, "facility").includes("withdraw")) actions.push("withdraw");
  if (mayOpenVersion({ open, last, live })) actions.push("new_version");
  if (live) actions.push("set_stock", "set_prices", paused ? "resume" : "pause");
  return actions;
}

/** A new version starts from the live one, or from the last one that went no further. */
export function mayOpenVersion({ open, last, live }: Pick<ListingState, "open" | "last" | "live">): boolean {
  if (open) return false;
  return live || last === "changes_requested" || last === "rejected" || last === "withdrawn";
}

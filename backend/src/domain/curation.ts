import type { CurationAction } from "../contract/curation";
import type { ListingVersionStatus } from "../contract/facility-portal";
import { stepsFrom } from "./listing-version";

/** Why a reader of the curation desk may do nothing with a version. */
export type CurationBlock = "reader_only" | "own_listing" | "own_facility" | "decided" | "withdrawn";

export type CurationState = {
  status: ListingVersionStatus;
  /** False for an auditor, who reads everything and changes nothing. */
  is_curator: boolean;
  /** Of `decisionBlock`: whether the curator has a stake in this listing. */
  stake: "own_listing" | "own_facility" | null;
  /** The live version is no longer the one that this version was written against. */
  out_of_date: boolean;
};

/** What may be done with a version now, and if nothing, why. An out-of-date version can be refused, not approved. */
export function curationActions(state: CurationState): {
  allowed: CurationAction[];
  block: CurationBlock | null;
} {
  const block = blockOf(state);
  if (block) return { allowed: [], block };
  const allowed = stepsFrom(state.status, "curator").filter(
    (step): step is CurationAction => !(step === "approve" && state.out_of_date),
  );
  return { allowed, block: null };
}

function blockOf({ status, is_curator, stake }: CurationState): CurationBlock | null {
  if (status === "withdrawn") return "withdrawn";
  if (stepsFrom(status, "curator").length === 0) return "decided";
  if (!is_curator) return "reader_only";
  return stake;
}

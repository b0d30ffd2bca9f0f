import type { FacilityRef } from "./common";

export type OfficerRole = "facility_staff" | "treasurer" | "curator" | "finance" | "auditor";

export type AssignmentView = {
  role: OfficerRole;
  /** Null for the roles at the centre (curator, finance, auditor). */
  facility: FacilityRef | null;
};

/** `GET /officer/me`. */
export type OfficerView = {
  id: string;
  name: string;
  email: string;
  assignments: AssignmentView[];
  /** The storefront paths this officer may open. */
  surfaces: ("/upt" | "/kurasi" | "/pnbp")[];
};

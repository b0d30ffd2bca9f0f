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

/** What a session may do: everything, or only the step that is still missing. */
export type SessionStage = "open" | "code" | "enrol";

/** `POST /sign-in` and each step after it. The token is a new one each time; the former is of no use any more. */
export type SignInView = { token: string; stage: SessionStage };

/** `GET /sign-in`: whose sign-in is under way. */
export type PendingSignInView = {
  email: string;
  stage: SessionStage;
  /**
   * For a demo account, which exists on the embedded database alone: the code that its authenticator app would show.
   * `code` is null while every code of this moment has been used; the next one comes after `wait_seconds`.
   */
  demo: { code: string | null; wait_seconds: number } | null;
};

/** `POST /sign-in/enrolment`: what an authenticator app needs. */
export type EnrolmentView = { secret: string; otpauth_url: string };

/** `POST /sign-in/enrolment/confirm`. The recovery codes are shown this once. */
export type EnrolledView = SignInView & { recovery_codes: string[] };

/** `GET /officer/second-factor`. */
export type SecondFactorView = { enabled: boolean; required: boolean; recovery_codes_left: number };

export type RecoveryCodesView = { recovery_codes: string[] };

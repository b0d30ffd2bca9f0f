import "server-only";
import type {
  EnrolledView,
  EnrolmentView,
  OfficerView,
  PendingSignInView,
  RecoveryCodesView,
  SecondFactorView,
  SignInView,
} from "@karya/backend/src/contract/officer";
import { call } from "./call";

/**
 * The first step: e-mail and password.
 * @throws ApiRefusal 401 with one and the same sentence for an unknown e-mail and a wrong password; 429
 */
export function signIn(email: string, password: string): Promise<SignInView> {
  return call("/sign-in", { method: "POST", body: { email, password } });
}

/** The steps after the password, with the token of the step before. Every function throws ApiRefusal. */
export const signInSteps = (token: string) => ({
  pending: () => call<PendingSignInView>("/sign-in", { token }),
  code: (body: { code: string } | { recovery_code: string }) =>
    call<SignInView>("/sign-in/code", { token, method: "POST", body }),
  enrol: (code?: string) =>
    call<EnrolmentView>("/sign-in/enrolment", { token, method: "POST", body: code ? { code } : {} }),
  confirm: (code: string) =>
    call<EnrolledView>("/sign-in/enrolment/confirm", { token, method: "POST", body: { code } }),
});

/** Who the token belongs to, with the assignments that hold now. @throws ApiRefusal */
export function getOfficer(token: string): Promise<OfficerView> {
  return call("/officer/me", { token });
}

/** What officers do about their own account. Every function throws ApiRefusal. */
export const officerAccount = (token: string) => ({
  secondFactor: () => call<SecondFactorView>("/officer/second-factor", { token }),
  removeSecondFactor: (code: string) =>
    call<SecondFactorView>("/officer/second-factor", { token, method: "DELETE", body: { code } }),
  newRecoveryCodes: (code: string) =>
    call<RecoveryCodesView>("/officer/second-factor/recovery-codes", {
      token,
      method: "POST",
      body: { code },
    }),
  signOut: (everywhere: boolean) =>
    call<{ signed_out: true }>("/officer/sign-out", { token, method: "POST", body: { everywhere } }),
});

import type { OfficerRole } from "../contract/officer";

/** Who decides what is sold, or handles the state's money, signs in with a second factor. */
const REQUIRED: ReadonlySet<OfficerRole> = new Set(["curator", "finance", "treasurer"]);

export function needsSecondFactor(roles: readonly OfficerRole[]): boolean {
  return roles.some((role) => REQUIRED.has(role));
}

/** Seconds for which one code of an authenticator app stands (RFC 6238). */
export const CODE_SECONDS = 30;

/** The step of a moment: how many times 30 seconds have passed since 1970. */
export function codeStep(now: number): number {
  return Math.floor(now / 1000 / CODE_SECONDS);
}

/** Phones' clocks go wrong: the code before and the code after the present one are taken too. */
export const STEPS_ASIDE = 1;

export const RECOVERY_CODES = 10;

/** Without 0, 1, I, L, O: what people read out over a telephone. */
export const RECOVERY_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A recovery code as it is compared: "abcd-efgh jkmn" → "ABCDEFGHJKMN". */
export function plainRecoveryCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** A code of an authenticator app as it is compared: people type it with a gap in the middle. */
export function plainCode(typed: string): string {
  return typed.replace(/\s/g, "");
}

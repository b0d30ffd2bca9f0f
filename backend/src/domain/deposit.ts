import { DomainError } from "./domain-error";
import { dayOf } from "./period";

export type DepositState = "recorded" | "verified" | "rejected";
export type DepositDecision = "verify" | "reject";

/** From a state, what may be decided, and where it leads. A decided deposit stays decided. */
export const DEPOSIT_TRANSITIONS: Readonly<
  Record<DepositState, Partial<Record<DepositDecision, DepositState>>>
> = {
  recorded: { verify: "verified", reject: "rejected" },
  verified: {},
  rejected: {},
};

/** SIMPONI's billing code: exactly 15 digits. Spaces and dashes that people type between groups are dropped. */
export function normaliseKodeBilling(typed: string): string | null {
  const code = typed.replace(/[\s.-]/g, "");
  return /^[0-9]{15}$/.test(code) ? code : null;
}

/** The state's receipt number: exactly 16 letters and digits, kept in upper case. */
export function normaliseNtpn(typed: string): string | null {
  const code = typed.replace(/[\s.-]/g, "").toUpperCase();
  return /^[0-9A-Z]{16}$/.test(code) ? code : null;
}

/** The bank's number: each bank has its own form, so only its length and alphabet are looked at. */
export function normaliseNtb(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return /^[0-9A-Z][0-9A-Z ./-]{3,39}$/.test(code) ? code : null;
}

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Before the shop took its first rupiah. An older day is a slip of the pen, and year 0 no day PostgreSQL knows. */
const EARLIEST_DAY = "2020-01-01";

/** A real calendar day since 2020 that is not in the future in WIB. */
export function isPastOrToday(day: string, now: Date): boolean {
  if (!DAY.test(day)) return false;
  const midnight = new Date(`${day}T00:00:00.000Z`);
  const real = !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === day;
  return real && day >= EARLIEST_DAY && day <= dayOf(now);
}

/** What an officer of national finance may decide now: never on a deposit that they recorded themselves. */
export function allowedDecisions(
  deposit: { status: DepositState; recorded_by: string },
  officerId: string,
): DepositDecision[] {
  if (deposit.recorded_by === officerId) return [];
  return Object.keys(DEPOSIT_TRANSITIONS[deposit.status]) as DepositDecision[];
}

/**
 * @throws DomainError "deposit_own_record" (403) when the officer recorded it,
 * "deposit_already_decided" (409) when its state leaves no such decision
 */
export function decide(
  deposit: { status: DepositState; recorded_by: string },
  officerId: string,
  decision: DepositDecision,
): DepositState {
  if (deposit.recorded_by === officerId) throw new DomainError("deposit_own_record", {}, "forbidden");
  const next = DEPOSIT_TRANSITIONS[deposit.status][decision];
  if (!next) throw new DomainError("deposit_already_decided", {}, "conflict");
  return next;
}

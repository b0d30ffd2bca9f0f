import { DomainError } from "./domain-error";

/** A calendar month, "YYYY-MM", in WIB: national reports are cut at midnight in Jakarta, never at UTC's. */
export type PeriodKey = string;

/** WIB has been UTC+7 without summer time since 1964, so a plain shift is exact for any sale here. */
const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

const PERIOD = /^[0-9]{4}-(0[1-9]|1[0-2])$/;

/** The calendar day of an instant in WIB, "YYYY-MM-DD". */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 10);
}

/** The period of an instant in WIB. */
export function periodOf(instant: Date): PeriodKey {
  return dayOf(instant).slice(0, 7);
}

export function isPeriod(value: string): boolean {
  return PERIOD.test(value);
}

/** @returns the first instant of the period, and the first instant after it. */
export function boundsOf(period: PeriodKey): { from: Date; to: Date } {
  const from = new Date(`${period}-01T00:00:00.000+07:00`);
  return { from, to: new Date(`${nextPeriod(period)}-01T00:00:00.000+07:00`) };
}

export function nextPeriod(period: PeriodKey): PeriodKey {
  const [year, month] = period.split("-").map(Number) as [number, number];
  return month === 12 ? `${pad(year + 1, 4)}-01` : `${pad(year, 4)}-${pad(month + 1, 2)}`;
}

/**
 * Where a fact is booked: in its own period while that is open, else in the first open one after it. A closed period
 * takes no entry, and a late fact is not lost.
 * @param closed the periods closed for the facility
 */
export function bookingPeriod(occurredAt: Date, closed: ReadonlySet<PeriodKey>): PeriodKey {
  let period = periodOf(occurredAt);
  while (closed.has(period)) period = nextPeriod(period);
  return period;
}

/**
 * Only a month that has ended may be closed, and only once.
 * @throws DomainError "period_invalid", "period_not_over" (409), "period_already_closed" (409)
 */
export function assertCanClose(period: PeriodKey, now: Date, closed: ReadonlySet<PeriodKey>): void {
  if (!isPeriod(period)) throw new DomainError("period_invalid", { period });
  if (period >= periodOf(now)) throw new DomainError("period_not_over", { period }, "conflict");
  if (closed.has(period)) throw new DomainError("period_already_closed", { period }, "conflict");
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

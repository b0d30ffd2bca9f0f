import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertCanClose, bookingPeriod, boundsOf, dayOf, isPeriod, nextPeriod, periodOf } from "./period";

const instant = fc.date({
  min: new Date("2000-01-01T00:00:00Z"),
  max: new Date("2099-12-31T00:00:00Z"),
  noInvalidDate: true,
});

const inJakarta = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta", dateStyle: "short" });

describe("period of an instant", () => {
  it.each([
    ["2026-11-30T16:59:59.999Z", "2026-11", "the last millisecond of November in Jakarta"],
    ["2026-11-30T17:00:00.000Z", "2026-12", "midnight in Jakarta, still 30 November in UTC"],
    ["2026-12-01T00:00:00.000Z", "2026-12", "midnight in UTC changes nothing"],
    ["2026-12-31T17:00:00.000Z", "2027-01", "New Year in Jakarta"],
    ["2028-02-29T16:59:59.999Z", "2028-02", "the last of a leap February"],
  ])("%s is in %s (%s)", (at, period) => {
    expect(periodOf(new Date(at))).toBe(period);
  });

  it("agrees with the time zone database on every day", () => {
    fc.assert(fc.property(instant, (at) => dayOf(at) === inJakarta.format(at)));
  });

  it("lies within its own bounds and no other period's", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { from, to } = boundsOf(periodOf(at));
        return from <= at && at < to && periodOf(new Date(to.getTime() - 1)) === periodOf(at);
      }),
    );
  });

  it("is followed by the period that starts where it ends", () => {
    fc.assert(fc.property(instant, (at) => periodOf(boundsOf(periodOf(at)).to) === nextPeriod(periodOf(at))));
  });
});

describe("isPeriod", () => {
  it.each(["2026-01", "2026-12"])("takes %s", (value) => expect(isPeriod(value)).toBe(true));
  it.each(["2026-00", "2026-13", "2026-1", "26-01", "2026-01-01", "2026-01\n", ""])("refuses %j", (value) =>
    expect(isPeriod(value)).toBe(false),
  );
});

describe("bookingPeriod", () => {
  const late = new Date("2026-11-30T16:00:00.000Z");

  it.each([
    [[], "2026-11"],
    [["2026-10"], "2026-11"],
    [["2026-11"], "2026-12"],
    [["2026-11", "2026-12"], "2027-01"],
    [["2026-12"], "2026-11"],
  ])("with %j closed books it in %s", (closed, expected) => {
    expect(bookingPeriod(late, new Set(closed))).toBe(expected);
  });
});

describe("assertCanClose", () => {
  const now = new Date("2026-11-30T17:30:00.000Z");

  it("closes a month the moment it is over in Jakarta", () => {
    expect(() => assertCanClose("2026-11", now, new Set())).not.toThrow();
    expect(() => assertCanClose("2026-11", new Date("2026-11-30T16:59:59.999Z"), new Set())).toThrow(
      "period_not_over",
    );
  });

  it.each([
    ["2026-12", new Set<string>(), "period_not_over"],
    ["2027-05", new Set<string>(), "period_not_over"],
    ["2026-10", new Set(["2026-10"]), "period_already_closed"],
    ["November", new Set<string>(), "period_invalid"],
  ])("refuses %s", (period, closed, code) => {
    expect(() => assertCanClose(period, now, closed)).toThrow(code);
  });
});
